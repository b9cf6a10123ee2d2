import type { ReactNode } from 'react'
import { amountInWords, reasonName, stageName } from '#app/admin/stage-words.ts'
import { counted, deskLanguage, words } from '#app/admin/words.ts'
import { type LeadFilter, leadQuery } from '#lib/leads/filter.ts'
import type { StageSum } from '#lib/leads/pipeline.ts'
import { fill } from '#policy/fill.ts'
import { printCount } from '#policy/print.ts'

const { board: label, pipeline } = words
const printed = (count: number) => printCount(count, deskLanguage())

type BoardColumnProps = {
  stage: string
  filter: LeadFilter
  /** Of every lead that stands there, also of those that are not shown. */
  sum: StageSum
  /** How many cards it shows. */
  shown: number
  children: ReactNode
}

/** A stage with all that stands at it: how many, what they are worth, why they were lost, and the way to those not shown. */
export function BoardColumn({ stage, filter, sum, shown, children }: BoardColumnProps) {
  const listed = (more: Partial<LeadFilter>) =>
    `/admin/leads?${new URLSearchParams(leadQuery({ ...filter, stage, ...more }))}`
  return (
    <section data-stage={stage} aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{stageName(stage)}</h2>
      <p className="board-sum">
        {counted('pipeline.leads', { count: sum.count })}
        {sum.valued > 0 && (
          <>
            {' · '}
            <b>{amountInWords(sum.valueMinor)}</b>
          </>
        )}
      </p>
      {sum.losses.size > 0 && (
        <ul className="board-losses" aria-label={pipeline.losses}>
          {[...sum.losses]
            .toSorted(([, one], [, other]) => other - one)
            .map(([reason, count]) => (
              <li key={reason}>
                <a href={listed({ loss: reason })}>
                  {reasonName(reason)}: {printed(count)}
                </a>
              </li>
            ))}
        </ul>
      )}
      {sum.count === 0 && <p>{label.empty}</p>}
      <ul className="board-cards">{children}</ul>
      {sum.count > shown && (
        <p className="board-more">
          {fill(pipeline.shown, { shown: printed(shown), count: printed(sum.count) })}{' '}
          <a href={listed({})}>{fill(pipeline.showAll, { count: printed(sum.count) })}</a>
        </p>
      )}
    </section>
  )
}
