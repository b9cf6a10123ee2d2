import { deskLanguage, words } from '#app/admin/words.ts'
import { BarFigure } from '#components/desk/bar-figure.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Counted } from '#lib/page-counts/queries.ts'
import { printCount } from '#policy/print.ts'

const { visits: label } = words
const printed = (count: number) => printCount(count, deskLanguage())

/** Visits by day or month as bars, and under them every number as a table. */
export function TimeFigure({ counted, unit }: { counted: readonly Counted[]; unit: 'day' | 'month' }) {
  const start = unit === 'day' ? 5 : 0
  const columns = [
    { key: 'name', label: label[unit] },
    { key: 'visits', label: label.visits, numeric: true },
    { key: 'visitors', label: label.visitors, numeric: true },
    { key: 'views', label: label.views, numeric: true },
  ]
  const rows = counted.toReversed().map(({ name, visits, visitors, views }) => ({
    id: name,
    cells: {
      name,
      visits: printed(visits),
      visitors: printed(visitors),
      views: printed(views),
    },
  }))
  const totals = (['visits', 'visitors', 'views'] as const).map((what) => ({
    what,
    sum: counted.reduce((sum, one) => sum + one[what], 0),
  }))
  return (
    <div className="time-figure">
      <dl className="count-totals">
        {totals.map(({ what, sum }) => (
          <div key={what}>
            <dt>{label[what]}</dt>
            <dd>{printed(sum)}</dd>
          </div>
        ))}
      </dl>
      {counted.length > 1 && (
        <BarFigure points={counted.map(({ name, visits }) => ({ name: name.slice(start), count: visits }))} />
      )}
      <details className="count-table">
        <summary>{label.asTable}</summary>
        <Table caption={label.visits} columns={columns} rows={rows} />
      </details>
    </div>
  )
}
