import { redirect } from 'next/navigation'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { eraseMinorAction } from '#app/admin/people/[id]/minor-actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { FilterBar } from '#components/desk/list/filter-bar.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { listPeople } from '#lib/people/list.ts'
import { findPersonOfKey } from '#lib/people/queries.ts'
import { eraseAction, liftHoldAction } from './[id]/actions.ts'
import { peopleQuery, readPeopleFilter } from './people-filter.ts'
import { peopleColumns, personRow } from './person-row.tsx'

const { people: label } = words
export const generateMetadata = titled(() => label.title)

/** Everybody who is held, the latest to come first. A whole address opens its person, also one that was theirs before. */
export default async function People({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('people.read')
  const { db, clock } = currentUser.app
  const filter = await readPeopleFilter(searchParams)
  const { q, restricted } = filter
  const known = q ? await findKnown(currentUser, q) : null
  if (known) redirect(`/admin/people/${known}`)
  const page = await listPeople(db, { ...filter, onlyOf: currentUser.onlyOf })
  return (
    <DeskPage currentUser={currentUser} current="/admin/people" title={label.title}>
      <Flash query={searchParams} of={[eraseAction, eraseMinorAction, liftHoldAction]} />
      <FilterBar
        action="/admin/people"
        label={label.filter}
        search={{ name: 'q', label: label.search, value: q ?? '' }}
        filters={[
          {
            name: 'place',
            label: label.place,
            any: label.everybody,
            value: restricted ? 'restricted' : '',
            options: [{ value: 'restricted', label: label.restricted }],
          },
        ]}
        submit={words.leads.submit}
        clear={q || restricted ? { href: '/admin/people', label: words.leads.clear } : undefined}
      />
      {page.rows.length > 0 ? (
        <DeskTable
          caption={label.title}
          columns={peopleColumns()}
          rows={page.rows.map((line) => personRow(line, clock()))}
        />
      ) : (
        <Nobody q={q} restricted={restricted} />
      )}
      <Pages path="/admin/people" query={peopleQuery(filter)} older={page.older} first={!filter.after} />
      <ListKeys />
    </DeskPage>
  )
}

/** Who is known by a whole address or number, or was before they were merged or it was corrected. */
async function findKnown({ app, onlyOf }: CurrentUser, q: string): Promise<string | null> {
  const asked = contactKey(app, q)
  return asked ? findPersonOfKey(app.db, asked.key, onlyOf) : null
}

function Nobody({ q, restricted }: { q: string | null; restricted: boolean }) {
  if (q)
    return (
      <EmptyState title={label.noneTitle}>
        <p>{label.noneText}</p>
        <p>
          <a href={`/admin/leads?${new URLSearchParams({ q })}`}>{label.searchLeads}</a>
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={restricted ? label.noneRestrictedTitle : label.emptyTitle}>
      <p>{restricted ? label.noneRestrictedText : label.emptyText}</p>
    </EmptyState>
  )
}
