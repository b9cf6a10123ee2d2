import { answerPage, refuse } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffUpload } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { counted, words } from '#app/admin/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { type ImportedList, importList } from '#lib/unsubscribes/import-list.ts'

const { unsubscribes: label } = words
const largest = 8 * 1024 ** 2

/** Entered while it is read, so that no list is too long for our memory. */
export const POST = staffUpload('suppressions.add', largest, async (currentUser, { fields, file, isCut }) => {
  const wording = typedLine(200).safeParse(fields.words)
  if (!wording.success) return refuse(422, 'input')
  const { app, actor } = currentUser
  const done = await importList(app, file, { wording: wording.data, actor })
  return answerPage(
    200,
    label.importTitle,
    <DeskPage
      currentUser={currentUser}
      current="/admin/unsubscribes"
      title={label.importTitle}
      back={{ href: '/admin/unsubscribes', label: label.title }}
    >
      <Outcome done={done} isCut={isCut()} />
    </DeskPage>,
  )
})

function Outcome({ done, isCut }: { done: ImportedList; isCut: boolean }) {
  const { addresses, entered, bad, badLines } = done
  const lines = badLines.join(', ') + (bad > badLines.length ? label.importMore : '')
  return (
    <>
      <Notice tone={isCut ? 'plain' : 'good'} role="status">
        <p>{counted('unsubscribes.imported', { addresses, entered })}</p>
      </Notice>
      {bad > 0 && (
        <Notice tone="warn">
          <p>{counted('unsubscribes.importBad', { count: bad, lines })}</p>
          {addresses === 0 && <p>{label.importEncoding}</p>}
        </Notice>
      )}
      {isCut && (
        <Notice tone="danger">
          <p>{label.importLarge}</p>
        </Notice>
      )}
    </>
  )
}
