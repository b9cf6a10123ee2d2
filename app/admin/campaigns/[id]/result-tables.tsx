import { reasonWord } from '#app/admin/entries.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import type { Results } from '#lib/campaigns/results.ts'

const { campaigns: label } = words
const number = () => ({ key: 'count', label: label.howMany, numeric: true })

/** Messages by what became of them and why, then what came back of those that were sent. */
export function ResultTables({ results, growing }: { results: Results; growing: boolean }) {
  const unknown = results.states.some(({ state }) => state === 'unknown')
  const back = (['delivered', 'bounced', 'complained', 'optedOut'] as const).map((name) => ({
    id: name,
    cells: { what: label[name], count: results[name] },
  }))
  return (
    <>
      <DetailPart title={label.results}>
        {growing && <p className="detail-hint">{label.queuing}</p>}
        <DeskTable
          caption={label.results}
          columns={[
            { key: 'what', label: label.result },
            { key: 'why', label: label.why, from: 'tablet' },
            number(),
          ]}
          rows={results.states.map(({ state, reason, count }) => ({
            id: `${state} ${reason}`,
            cells: { what: label.outcomes[state], why: reasonWord(reason), count },
          }))}
        />
        {unknown && <p className="detail-hint">{label.unknownHint}</p>}
      </DetailPart>
      <DetailPart title={label.cameBack}>
        <DeskTable
          caption={label.cameBack}
          columns={[{ key: 'what', label: label.result }, number()]}
          rows={back}
        />
        <p className="detail-hint">{label.backHint}</p>
      </DetailPart>
    </>
  )
}
