import type { Metadata } from 'next'
import { DeskTable } from '../../../components/desk/desk-table.tsx'
import { Moment } from '../../../components/desk/moment.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { type AuditLine, listEvents } from '../../../lib/records/audit/list.ts'
import { actorName } from '../actor-name.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Pages } from '../pages.tsx'
import { deskLocale, words } from '../words.ts'

const { audit: label } = words
export const metadata: Metadata = { title: label.title }

/** Who did what, the newest first: ids, verbs and field names, never values (S12). */
export default async function Audit({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('audit.read')
  const { db, clock } = visitor.house
  const after = (await queryValue(searchParams, 'after')) ?? ''
  const before = /^\d{1,15}$/.test(after) ? Number(after) : null
  const page = await listEvents(db, before)
  const now = clock()
  return (
    <DeskPage visitor={visitor} current="/admin/audit" title={label.title}>
      <p className="desk-lead">{label.text}</p>
      {page.rows.length === 0 ? (
        <EmptyState title={label.emptyTitle} />
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'verb', label: label.what },
            { key: 'who', label: label.who, from: 'tablet' },
            { key: 'object', label: label.object, from: 'tablet' },
            { key: 'facts', label: label.facts, from: 'desk' },
            { key: 'number', label: label.number, from: 'desk', numeric: true },
            { key: 'when', label: label.when, numeric: true },
          ]}
          rows={page.rows.map((event) => ({
            id: String(event.id),
            cells: {
              verb: <code>{event.verb}</code>,
              who: actorName(event),
              object: event.objectId && <code title={event.objectId}>{event.objectId.slice(0, 8)}</code>,
              facts: printFacts(event.facts),
              number: event.id,
              when: <Moment at={event.at} now={now} locale={deskLocale} />,
            },
          }))}
        />
      )}
      <Pages path="/admin/audit" older={page.older} first={before === null} />
    </DeskPage>
  )
}

function printFacts(facts: AuditLine['facts']): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(' · ')
}
