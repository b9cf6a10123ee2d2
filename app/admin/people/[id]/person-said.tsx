import { type Query, queryValue } from '#app/admin/address.ts'
import { Said } from '#app/admin/said.tsx'
import { words } from '#app/admin/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { isId } from '#lib/platform/page-key.ts'

const { correct, erase, hold, merge, restriction } = words

const good: Readonly<Record<string, string>> = {
  merged: merge.done,
  corrected: correct.corrected,
  restricted: restriction.restricted,
  lifted: restriction.lifted,
  held: hold.placed,
  ended: hold.ended,
}

const bad: Readonly<Record<string, string>> = {
  same: correct.same,
  unknown: correct.faults.unknown,
  changed: correct.faults.changed,
  unrestricted: restriction.unrestricted,
  unlifted: restriction.unlifted,
  unheld: hold.unplaced,
  unended: hold.unended,
  stays: erase.held,
}

/** What the last press on a person came to. */
export async function PersonSaid({ id, query, merges }: { id: string; query: Query; merges: boolean }) {
  const said = (await queryValue(query, 'said')) ?? ''
  const by = await queryValue(query, 'by')
  if (said === 'taken')
    return (
      <Notice tone="danger" role="alert">
        <p>{correct.faults.taken}</p>
        {merges && by && isId(by) && (
          <p>
            <a href={`/admin/people/${id}/merge?with=${by}`}>{correct.compare}</a>
          </p>
        )}
      </Notice>
    )
  if (Object.hasOwn(good, said)) return <Said>{good[said]}</Said>
  return <Said tone="danger">{Object.hasOwn(bad, said) ? bad[said] : null}</Said>
}
