import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { type Query, queryValue } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Pages } from '#app/admin/pages.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { ListKeys } from '#components/desk/list/list-keys.tsx'
import { TickAll } from '#components/desk/list/tick-all.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { readColumns, usualColumns } from '#lib/leads/columns.ts'
import { countLeads } from '#lib/leads/count.ts'
import { openExcerpts } from '#lib/leads/excerpts.ts'
import { leadQuery } from '#lib/leads/filter.ts'
import { countQuarantined, listLeads } from '#lib/leads/list.ts'
import { listViews } from '#lib/saved-views/saved-views.ts'
import { findLeadColumns } from '#lib/staff/lead-columns.ts'
import { fill } from '#policy/fill.ts'
import { setOwnerAction, setStageAction } from './[id]/lead-actions.ts'
import { BulkForm, bulkForm } from './bulk-form.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { LeadFilters } from './lead-filters.tsx'
import { LeadPane } from './lead-pane.tsx'
import { columnsOf, leadRow } from './lead-row.tsx'
import {
  changeLeadsAction,
  forgetViewAction,
  keepColumnsAction,
  keepViewAction,
  undoChangeAction,
} from './list-actions.ts'
import { ListActions, Total } from './list-heading.tsx'
import { byName, inBrief, withSort } from './list-order.ts'
import { enterLeadAction } from './new/entry-actions.tsx'
import { besideList, paneField } from './pane-address.ts'
import { readList } from './read-list.ts'
import { SavedViews } from './saved-views.tsx'
import { UndoButton } from './undo-button.tsx'

const { leads, quarantine } = words
export const generateMetadata = titled(() => leads.title)

const leadingHere = [
  ...[changeLeadsAction, enterLeadAction, forgetViewAction, keepColumnsAction, keepViewAction],
  ...[setOwnerAction, setStageAction, undoChangeAction],
]

/** What is done in the list; the rest tells of itself in the lead that is open beside it. */
const leadingHereAlone = [
  changeLeadsAction,
  enterLeadAction,
  forgetViewAction,
  keepColumnsAction,
  keepViewAction,
]

/** Enquiries, as they are filtered and sorted: both stand in the address. Forms nobody answers show when chosen. */
export default async function Leads({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('leads.read')
  const { db, agency, clock } = currentUser.app
  const { filter, query, scope, members, tags } = await readList(currentUser, searchParams)
  const [page, total, quarantined, views, own] = await Promise.all([
    listLeads(db, filter, scope, byName(members)),
    countLeads(db, filter, scope),
    countQuarantined(db, currentUser.onlyOf),
    listViews(db, currentUser.member.id),
    findLeadColumns(db, currentUser.member.id),
  ])
  const chosen = own && readColumns(own, agency.forms)
  const shown = filter.columns ?? chosen ?? usualColumns
  const excerpts = shown.includes('excerpt')
    ? await openExcerpts(
        currentUser.app,
        page.rows.map(({ id }) => id),
        currentUser,
      )
    : null
  const changes = currentUser.may('leads.change')
  const none = filter.quarantined && query === 'place=quarantine' ? quarantine : query ? null : leads
  const after = filter.after ? await queryValue(searchParams, 'after') : undefined
  const here = new URLSearchParams({ ...leadQuery(filter), ...(after && { after }) }).toString()
  const id = await queryValue(searchParams, paneField)
  const columns = columnsOf(shown, agency.forms)
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/leads"
      title={leads.title}
      note={total && page.rows.length > 0 && <Total {...total} />}
      actions={<ListActions currentUser={currentUser} filter={filter} shown={shown} />}
    >
      <Flash query={searchParams} of={id ? leadingHereAlone : leadingHere}>
        {id ? null : await UndoButton({ query: searchParams, back: `?${query}` })}
      </Flash>
      <LeadFilters
        action="/admin/leads"
        {...{ filter, members, tags, quarantined }}
        forms={agency.forms}
        sorts
      />
      <div className="list-choices">
        <SavedViews views={views} query={query} clearsUp={currentUser.may('team.change')} />
        <ColumnChoice shown={shown} forms={agency.forms} back={`?${query}`} />
      </div>
      <div className="panes" data-open={id ? '' : undefined}>
        <div className="panes-list">
          {page.rows.length > 0 ? (
            <DeskTable
              caption={leads.title}
              columns={id ? inBrief(columns) : withSort(columns, filter)}
              rows={page.rows.map((line) => ({
                ...leadRow(line, clock(), agency.forms, excerpts?.get(line.id)),
                beside: besideList(here, line.id),
                isOpen: line.id === id,
              }))}
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
          ) : (
            <EmptyState title={none?.emptyTitle ?? leads.noneTitle}>
              <p>{none?.emptyText ?? leads.noneText}</p>
            </EmptyState>
          )}
          <Pages path="/admin/leads" query={leadQuery(filter)} older={page.older} first={!filter.after} />
        </div>
        {id && <LeadPane currentUser={currentUser} id={id} query={here} searchParams={searchParams} />}
      </div>
      {changes && page.rows.length > 0 && <BulkForm members={members} tags={tags} back={`?${query}`} />}
      <ListKeys />
      <TickAll />
    </DeskPage>
  )
}
