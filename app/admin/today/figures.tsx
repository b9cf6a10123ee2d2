import { stageName } from '#app/admin/stage-words.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { BarFigure } from '#components/desk/bar-figure.tsx'
import { Figure } from '#components/desk/figure.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { inOrder } from '#lib/agency-pipeline.ts'
import type { ConsentFigures } from '#lib/consents/queries.ts'
import type { Counted } from '#lib/figures/kept-figures.ts'
import type { LeadFigures } from '#lib/leads/figures.ts'
import { fill } from '#policy/fill.ts'
import type { Forms } from '#policy/form.ts'
import { printCount, printShare, printTenths } from '#policy/print.ts'
import { fewest, type Group } from '#policy/small-groups.ts'

const { figures: label } = words.today
const few = () => fill(label.few, { fewest })
const printed = (count: number | null) => (count === null ? few() : printCount(count, deskLanguage()))

/** Of the last thirty days: what came, how it went, and how many want the newsletter. */
export function Figures(props: {
  leads: Counted<LeadFigures>
  consents: ConsentFigures
  forms: Forms
  now: Date
}) {
  const { consents, forms, now } = props
  const { value: leads, asOf } = props.leads
  const days = points(leads.byDay)
  return (
    <>
      <p className="detail-hint">
        {label.asOf} <Moment at={asOf} now={now} locale={deskLanguage()} zone={deskZone()} />
      </p>
      <div className="figures">
        <Figure
          title={label.byDay}
          rows={leads.byDay.map(({ name, count }) => ({ key: name, label: name, value: printed(count) }))}
          picture={days.length > 1 && <BarFigure points={days} />}
        />
        <Figure
          title={label.byForm}
          rows={leads.byForm.map(({ name, count }) => ({
            key: name,
            label: forms[name]?.title[deskLanguage()] ?? name,
            value: printed(count),
          }))}
        />
        <Figure
          title={label.byStage}
          rows={inOrder(
            agency.pipeline,
            leads.byStage.map(({ name }) => name),
          )
            .filter((stage) => stage !== 'spam')
            .map((stage) => ({
              key: stage,
              label: stageName(stage),
              value: printed(countOf(leads.byStage, stage)),
            }))}
        />
        <Figure
          title={label.answers}
          rows={[{ key: 'median', label: label.median, value: median(leads.medianHours) }]}
        />
        <Figure title={label.newsletter} rows={newsletterRows(consents)} />
      </div>
    </>
  )
}

/** None at all is told; a few are not. */
function countOf(groups: readonly Group[], wanted: string): number | null {
  const group = groups.find(({ name }) => name === wanted)
  return group ? group.count : 0
}

/** A day whose number is kept back is left out of the picture: a bar would tell it. */
function points(groups: readonly Group[]) {
  return groups.flatMap(({ name, count }) => (count === null ? [] : [{ name: name.slice(5), count }]))
}

function median(hours: number | null): string {
  if (hours === null) return label.tooFew
  return hours < 48
    ? fill(label.hours, { hours: printTenths(hours, deskLanguage()) })
    : fill(label.days, { days: printTenths(hours / 24, deskLanguage()) })
}

function newsletterRows({ requested, given, withdrawn }: ConsentFigures) {
  const hidden = (count: number) => printed(count > 0 && count < fewest ? null : count)
  const rate = requested >= fewest ? printShare(Math.min(given / requested, 1), deskLanguage()) : label.tooFew
  return [
    { key: 'requested', label: label.requested, value: hidden(requested) },
    { key: 'given', label: label.given, value: hidden(given) },
    { key: 'rate', label: label.rate, value: rate },
    { key: 'withdrawn', label: label.withdrawn, value: hidden(withdrawn) },
  ]
}
