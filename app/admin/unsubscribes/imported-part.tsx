import { counted, words } from '#app/admin/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportedList, PreviewedList } from '#lib/unsubscribes/import-list.ts'

const { unsubscribes: label } = words

/** What a list would do: how many addresses, how many of them new, whose, and which lines hold none. */
export function PreviewPart({ found, isCut }: { found: PreviewedList; isCut: boolean }) {
  const { addresses, entered, held } = found
  return (
    <>
      <Notice tone="plain" role="status">
        <p>{counted('unsubscribes.importPreview', { addresses, entered, held })}</p>
      </Notice>
      <BadRows read={found} />
      {isCut && (
        <Notice tone="danger">
          <p>{label.importLarge}</p>
        </Notice>
      )}
    </>
  )
}

/** What an import came to. */
export function ImportedPart({ done: { addresses, entered } }: { done: ImportedList }) {
  return (
    <Notice tone="good" role="status">
      <p>{counted('unsubscribes.imported', { addresses, entered })}</p>
    </Notice>
  )
}

function BadRows({ read: { addresses, bad, badLines } }: { read: PreviewedList }) {
  if (bad === 0) return null
  const lines = badLines.join(', ') + (bad > badLines.length ? label.importMore : '')
  return (
    <Notice tone="warn">
      <p>{counted('unsubscribes.importBad', { count: bad, lines })}</p>
      {addresses === 0 && <p>{label.importEncoding}</p>}
    </Notice>
  )
}
