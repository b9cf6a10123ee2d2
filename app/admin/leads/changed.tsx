import { type Query, queryValue } from '#app/admin/address.ts'
import { Said } from '#app/admin/said.tsx'
import { counted, words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { isId } from '#lib/platform/page-key.ts'

/**
 * What the last change came to, with the way back.
 * @param back where one is: `board?stage=new`, the id of a lead, or the query of the list
 */
export async function Changed({ query, back }: { query: Query; back: string }) {
  const [changed, undo, undone] = await Promise.all(
    ['changed', 'undo', 'undone'].map((name) => queryValue(query, name)),
  )
  if (undone === 'gone') return <Said tone="danger">{words.changes.gone}</Said>
  if (/^\d{1,4}$/.test(undone ?? ''))
    return <Said>{counted('changes.undone', { count: Number(undone) })}</Said>
  if (!/^\d{1,4}$/.test(changed ?? '')) return null
  const count = Number(changed)
  return (
    <Notice tone={count > 0 ? 'good' : 'plain'} role="status">
      <div className="inline-form">
        <p>{counted('changes.changed', { count })}</p>
        {undo && isId(undo) && (
          <form action="/admin/leads/undo" method="post">
            <input type="hidden" name="undo" value={undo} />
            <input type="hidden" name="back" value={back} />
            <Button weight="plain">{words.changes.undo}</Button>
          </form>
        )}
      </div>
    </Notice>
  )
}
