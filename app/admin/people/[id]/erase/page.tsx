import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { eraseAction } from '#app/admin/people/[id]/actions.ts'
import { ErasurePlan, HeldList, readErasurePlan } from '#app/admin/people/[id]/erasure-plan.tsx'
import { MentionList } from '#app/admin/people/[id]/mention-list.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readPerson } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'

const { erase: label } = words
export const generateMetadata = titled(() => words.person.erase)

/** What an erasure would remove, before the press that does it (P47). */
export default async function ErasePage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('people.erase')
  const { app, onlyOf } = currentUser
  const { id } = await params
  const person = isId(id) ? await readPerson(app.db, id, onlyOf) : null
  if (!person) missing()
  const { rows, isHeld, mentions, held } = await readErasurePlan(app, id)
  const title = fill(label.title, { email: person.email ?? person.phone ?? '' })
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/people"
      title={title}
      back={{ href: `/admin/people/${id}`, label: label.back }}
    >
      <p className="desk-lead">{label.text}</p>
      <ErasurePlan caption={title} rows={rows} />
      {!isHeld && <HeldList held={held} />}
      <MentionList mentions={mentions} />
      {isHeld ? (
        <Notice tone="warn">
          <p>{label.heldText}</p>
        </Notice>
      ) : (
        <ActionForm className="press-form" action={eraseAction} at={{ id }}>
          {mentions.length > 0 && (
            <Checkbox id="strike" name={eraseAction.names.strike} value="yes" label={label.strike} />
          )}
          <Button weight="danger">{label.submit}</Button>
        </ActionForm>
      )}
    </DeskPage>
  )
}
