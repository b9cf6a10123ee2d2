import { amountInWords, reasonName, stageName } from '#app/admin/stage-words.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { BarTable } from '#components/desk/bar-table.tsx'
import { DetailPart } from '#components/desk/detail.tsx'
import type { StageInUse } from '#lib/leads/pipeline.ts'
import { printCount } from '#policy/print.ts'

const { pipeline: label } = words
const printed = (count: number) => printCount(count, deskLanguage())
const share = (one: number, most: number) => (most > 0 ? one / most : 0)

/** What is in work and what it is worth, by stage, and why leads were lost: of all that this member may open. */
export function PipelineFigure({ stages }: { stages: readonly StageInUse[] }) {
  const open = stages.filter(({ standing }) => standing === 'open')
  const losses = [...sumLosses(stages)].toSorted(([, one], [, other]) => other - one)
  const isValued = open.some(({ valued }) => valued > 0)
  if (losses.length === 0 && open.every(({ count }) => count === 0)) return null
  const measure = isValued ? ('valueMinor' as const) : ('count' as const)
  const most = Math.max(...open.map((one) => one[measure]))
  const sum = (of: 'count' | 'valueMinor') => open.reduce((all, one) => all + one[of], 0)
  const mostLost = losses[0]?.[1] ?? 0
  return (
    <DetailPart title={label.open}>
      <div className="bar-tables">
        <BarTable
          title={label.figure}
          heads={[label.stage, label.count, label.value]}
          rows={[
            ...open.map((one) => ({
              key: one.stage,
              label: <a href={`/admin/leads?stage=${one.stage}`}>{stageName(one.stage)}</a>,
              share: share(one[measure], most),
              cells: [printed(one.count), one.valued > 0 ? amountInWords(one.valueMinor) : '–'],
            })),
            {
              key: '',
              label: label.total,
              share: 0,
              cells: [printed(sum('count')), isValued ? amountInWords(sum('valueMinor')) : '–'],
            },
          ]}
          note={label.figureNote}
        />
        {losses.length > 0 && (
          <BarTable
            title={label.losses}
            heads={[label.reason, label.count]}
            rows={losses.map(([reason, count]) => ({
              key: reason,
              label: reason ? (
                <a href={`/admin/leads?loss=${reason}`}>{reasonName(reason)}</a>
              ) : (
                label.unexplained
              ),
              share: share(count, mostLost),
              cells: [printed(count)],
            }))}
          />
        )}
      </div>
    </DetailPart>
  )
}

/** How many were lost why, of all lost stages; those of whom nobody said so stand under no reason, once any was said. */
function sumLosses(stages: readonly StageInUse[]): Map<string, number> {
  const sums = new Map<string, number>()
  const lost = stages.filter(({ standing }) => standing === 'lost')
  for (const { losses } of lost)
    for (const [reason, count] of losses) sums.set(reason, (sums.get(reason) ?? 0) + count)
  const said = [...sums.values()].reduce((all, one) => all + one, 0)
  const all = lost.reduce((sum, { count }) => sum + count, 0)
  if (said > 0 && all > said) sums.set('', all - said)
  return sums
}
