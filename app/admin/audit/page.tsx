import { requireStaff } from '#app/admin/_action/guard.ts'
import { ResultNotice } from '#app/admin/_action/result-notice.tsx'
import { actorName } from '#app/admin/actor-name.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { relativeTime } from '#components/desk/relative-time.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { auditQuery, findObjects, readAuditFilter } from '#lib/audit/filter.ts'
import { type AuditLine, listEvents } from '#lib/audit/list.ts'
import { oldestUnsealed } from '#lib/audit/seals.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { fill } from '#policy/fill.ts'
import { eventObject, eventWord } from './event-words.tsx'

const { audit: label } = words
export const generateMetadata = titled(() => label.title)

/** Sealing runs each second; so long without it is no coincidence. */
const lagMs = 10 * 60_000

/** Who did what, the newest first: ids, verbs and field names, never values (S12). */
export default async function Audit({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('audit.read')
  const { db, clock } = currentUser.app
  const filter = readAuditFilter(await searchParams)
  const objects = filter.q ? await findObjects(db, filter.q) : null
  const [page, members, unsealed] = await Promise.all([
    listEvents(db, filter, objects),
    listMembers(db),
    oldestUnsealed(db),
  ])
  const now = clock()
  const query = auditQuery(filter)
  const isNarrowed = Object.keys(query).length > 0
  const lags = unsealed !== null && now.getTime() - unsealed.getTime() > lagMs
  return (
    <DeskPage currentUser={currentUser} current="/admin/audit" title={label.title}>
      <ResultNotice tone="danger">
        {lags && fill(label.lag, { since: relativeTime(unsealed, now, deskLanguage()) })}
      </ResultNotice>
      <p className="desk-lead">{label.text}</p>
      <FilterBar
        action="/admin/audit"
        label={label.filter}
        search={{ name: 'q', label: label.search, value: filter.q ?? '' }}
        filters={[
          {
            name: 'who',
            label: label.who,
            any: label.anybody,
            value: filter.memberId ?? '',
            options: members.map(({ id, email }) => ({ value: id, label: email })),
          },
          {
            name: 'what',
            label: label.what,
            any: label.anything,
            value: filter.verb ?? '',
            options: Object.entries(words.verbs).map(([value, word]) => ({ value, label: word })),
          },
        ]}
        submit={label.submit}
        clear={isNarrowed ? { href: '/admin/audit', label: label.clear } : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={isNarrowed ? label.noneTitle : label.emptyTitle}>
          {objects?.length === 0 && <p>{label.unknown}</p>}
        </EmptyState>
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
              verb: <span title={event.verb}>{eventWord(event.verb)}</span>,
              who: actorName(event),
              object: eventObject(event),
              facts: printFacts(event.facts),
              number: event.id,
              when: <Moment at={event.at} now={now} locale={deskLanguage()} zone={deskZone()} />,
            },
          }))}
        />
      )}
      <Pages path="/admin/audit" query={query} older={page.older} first={filter.before === null} />
    </DeskPage>
  )
}

function printFacts(facts: AuditLine['facts']): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(' · ')
}
