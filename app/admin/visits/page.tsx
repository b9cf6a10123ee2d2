import { notFound } from 'next/navigation'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { daysKept } from '#lib/page-counts/jobs.ts'
import { firstOf, readCountedMonths, readCounts } from '#lib/page-counts/queries.ts'
import { fill } from '#policy/fill.ts'
import { FunnelTable } from './funnel-table.tsx'
import { NameFigures } from './name-figures.tsx'
import { TimeFigure } from './time-figure.tsx'

const { visits: label } = words
export const generateMetadata = titled(() => label.title)

const spans = [7, 30, daysKept] as const

/** How often pages were read, where visits came from, and what became of forms: sums, of nobody (P13, P40). */
export default async function Visits({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('visits.read')
  const { db, agency, clock } = currentUser.app
  if (!agency.policy.collecting.counts) notFound()
  const asked = Number(await queryValue(searchParams, 'days'))
  const span = spans.find((days) => days === asked) ?? 30
  const [counts, months] = await Promise.all([readCounts(db, firstOf(span, clock())), readCountedMonths(db)])
  return (
    <DeskPage currentUser={currentUser} current="/admin/visits" title={label.title}>
      <p className="desk-lead">{label.text}</p>
      <nav className="count-spans" aria-label={label.span}>
        {spans.map((days) => (
          <a key={days} href={`/admin/visits?days=${days}`} aria-current={days === span ? 'page' : undefined}>
            {fill(label.days, { days })}
          </a>
        ))}
      </nav>
      <DetailPart title={label.byDay}>
        {counts.days.length === 0 ? <p>{label.nothing}</p> : <TimeFigure counted={counts.days} unit="day" />}
      </DetailPart>
      <NameFigures counts={counts} />
      <DetailPart title={label.forms}>
        <FunnelTable forms={counts.forms} titles={agency.forms} />
      </DetailPart>
      {months.length > 1 && (
        <DetailPart title={label.byMonth}>
          <p className="detail-hint">{label.visitorsOfMonth}</p>
          <TimeFigure counted={months} unit="month" />
        </DetailPart>
      )}
    </DeskPage>
  )
}
