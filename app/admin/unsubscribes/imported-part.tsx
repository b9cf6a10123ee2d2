import { counted, words } from '#app/admin/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportedList } from '#lib/unsubscribes/import-list.ts'

const { unsubscribes: label } = words

/** What an import came to: how many addresses, how many of them new, and which lines held none. */
export function ImportedPart({ done, isCut }: { done: ImportedList; isCut: boolean }) {
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
