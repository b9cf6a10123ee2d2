import type { Metadata } from 'next'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { counted, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { TickAll } from '#components/desk/list/tick-all.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { countLeads, type LeadTotal } from '#lib/leads/count.ts'
import { leadQuery } from '#lib/leads/filter.ts'
import { countQuarantined, listLeads } from '#lib/leads/list.ts'
import { listViews } from '#lib/saved-views/saved-views.ts'
import { fill } from '#policy/fill.ts'
import { setOwnerAction, setStageAction } from './[id]/lead-actions.ts'
import { BulkForm, bulkForm } from './bulk-form.tsx'
import { LeadFilters } from './lead-filters.tsx'
import { leadColumns, leadRow } from './lead-row.tsx'
import { changeLeadsAction, forgetViewAction, keepViewAction, undoChangeAction } from './list-actions.ts'
import { enterLeadAction } from './new/entry-actions.tsx'
import { readList } from './read-list.ts'
import { SavedViews } from './saved-views.tsx'
import { UndoButton } from './undo-button.tsx'

const { leads, quarantine } = words
export const metadata: Metadata = { title: leads.title }

const leadingHere = [
  ...[changeLeadsAction, enterLeadAction, forgetViewAction, keepViewAction],
  ...[setOwnerAction, setStageAction, undoChangeAction],
]

/** Enquiries, the newest first. What is filtered stands in the address; forms nobody answers show when chosen. */
export default async function Leads({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.read')
  const { db, agency, clock } = currentUser.app
  const { filter, query, scope, members, tags } = await readList(currentUser, searchParams)
  const [page, total, quarantined, views] = await Promise.all([
    listLeads(db, filter, scope),
    countLeads(db, filter, scope),
    countQuarantined(db, currentUser.onlyOf),
    listViews(db, currentUser.member.id),
  ])
  const changes = currentUser.may('leads.change')
  const none = filter.quarantined && query === 'place=quarantine' ? quarantine : query ? null : leads
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      title={leads.title}
      note={total && page.rows.length > 0 && <Total {...total} />}
      actions={<Actions currentUser={currentUser} query={query} />}
    >
      <Flash query={searchParams} of={leadingHere}>
        {await UndoButton({ query: searchParams, back: `?${query}` })}
      </Flash>
      <LeadFilters action="/admin/leads" {...{ filter, members, tags, quarantined }} forms={agency.forms} />
      <SavedViews views={views} query={query} />
      {page.rows.length > 0 ? (
        <>
          <DeskTable
            caption={leads.title}
            columns={leadColumns}
            rows={page.rows.map((line) => leadRow(line, clock(), agency.forms))}
            ticks={
              changes
                ? {
                    form: bulkForm,
                    all: words.changes.all,
                    label: ({ name = '' }) => fill(words.changes.tick, { name }),
                  }
                : undefined
            }
          />
          {changes && <BulkForm members={members} back={`?${query}`} />}
        </>
      ) : (
        <EmptyState title={none?.emptyTitle ?? leads.noneTitle}>
          <p>{none?.emptyText ?? leads.noneText}</p>
        </EmptyState>
      )}
      <Pages path="/admin/leads" query={leadQuery(filter)} older={page.older} first={!filter.after} />
      <ListKeys />
      <TickAll />
    </DeskPage>
  )
}

/** How many there are; of a long list, how many at least. */
function Total({ count, isLeast }: LeadTotal) {
  return counted(isLeast ? 'leads.atLeast' : 'leads.total', { count })
}

function Actions({ currentUser, query }: { currentUser: CurrentUser; query: string }) {
  const { otherSources } = currentUser.app.agency.policy
  return (
    <>
      <LinkButton weight="plain" href="/admin/leads/board">
        {words.board.open}
      </LinkButton>
      {currentUser.may('exports.make') && (
        <LinkButton weight="plain" href={`/admin/exports?${query}`}>
          {words.places.exports}
        </LinkButton>
      )}
      {currentUser.may('leads.change') && otherSources.length > 0 && (
        <LinkButton href="/admin/leads/new">{words.entry.open}</LinkButton>
      )}
    </>
  )
}
