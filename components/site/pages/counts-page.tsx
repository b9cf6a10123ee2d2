import { PageOpening } from '#components/site/page-opening.tsx'
import { Table } from '#components/ui/table.tsx'
import type { CountMessages } from '#messages/en/counts.ts'
import type { Locale } from '#messages/locales.ts'
import { printDay } from '#policy/print.ts'
import { tags } from '#policy/time/formatter.ts'

type Named = { readonly name: string; readonly count: number }
type Day = {
  readonly name: string
  readonly visits: number
  readonly visitors: number
  readonly views: number
}

/** The counts of a month for whoever wants to see them: by day, and the pages that were read most. */
export function CountsPage(props: {
  words: CountMessages
  locale: Locale
  figures: { readonly days: readonly Day[]; readonly pages: readonly Named[] } | null
}) {
  const { words, locale, figures } = props
  const number = new Intl.NumberFormat(tags[locale])
  return (
    <>
      <PageOpening title={words.title}>
        <p>{words.lead}</p>
      </PageOpening>
      <div className="prose">
        {!figures && <p>{words.away}</p>}
        {figures?.days.length === 0 && <p>{words.none}</p>}
        {figures && figures.days.length > 0 && (
          <>
            <Table
              caption={words.byDay}
              columns={[
                { key: 'name', label: words.day },
                { key: 'visits', label: words.visits, numeric: true },
                { key: 'visitors', label: words.visitors, numeric: true },
                { key: 'views', label: words.views, numeric: true },
              ]}
              rows={figures.days.toReversed().map(({ name, visits, visitors, views }) => ({
                id: name,
                cells: {
                  name: printDay(name, locale),
                  visits: number.format(visits),
                  visitors: number.format(visitors),
                  views: number.format(views),
                },
              }))}
            />
            <Table
              caption={words.pages}
              columns={[
                { key: 'name', label: words.page },
                { key: 'count', label: words.views, numeric: true },
              ]}
              rows={figures.pages.map(({ name, count }) => ({
                id: name,
                cells: { name: <bdi dir="ltr">{name}</bdi>, count: number.format(count) },
              }))}
            />
          </>
        )}
      </div>
    </>
  )
}
