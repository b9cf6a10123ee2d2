import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { previewCorrectionAction } from './actions.tsx'
import { CorrectionForm } from './correction-form.tsx'

const { correct: label } = words
export const generateMetadata = titled(() => label.title)

/** What is held of somebody, to be corrected (P46). */
export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('people.change')
  const { id } = await params
  const person = isId(id) ? await readPerson(currentUser.app.db, id, currentUser.onlyOf) : null
  if (!person) missing()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={label.title}
      back={{ href: `/admin/people/${id}`, label: words.merge.back }}
    >
      <p className="desk-lead">{label.text}</p>
      <CorrectionForm action={previewCorrectionAction} id={id} values={person} />
    </DeskPage>
  )
}
