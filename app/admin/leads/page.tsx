import type { Metadata } from 'next'
import { DeskTable } from '../../../components/desk/desk-table.tsx'
import { FilterBar } from '../../../components/desk/filter-bar.tsx'
import { ListKeys } from '../../../components/desk/list-keys.tsx'
import { LinkButton } from '../../../components/ui/button.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { stages } from '../../../db/schema/leads.ts'
import { type LeadFilter, readLeadFilter } from '../../../lib/records/leads/filter.ts'
import { countHeld, listLeads } from '../../../lib/records/leads/list.ts'
import { fill } from '../../../policy/fill.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Pages } from '../pages.tsx'
import { Said } from '../said.tsx'
import { words } from '../words.ts'
import { leadColumns, leadRow } from './lead-row.tsx'

const { leads, stages: stageWords, tray } = words
export const metadata: Metadata = { title: leads.title }

/** Enquiries, the newest first. What is filtered stands in the address; forms nobody answers show when chosen. */
export default async function Leads({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('leads.read')
  const { db, agency, clock } = visitor.house
  const filter = readLeadFilter(await searchParams, agency.forms)
  const forms = Object.entries(agency.forms)
  const answeredForms = forms.filter(([, { answered }]) => answered).map(([name]) => name)
  const page = await listLeads(db, filter, { answeredForms, onlyOf: visitor.onlyOf })
  const held = await countHeld(db, visitor.onlyOf)
  const erased = (await queryValue(searchParams, 'erased')) ?? ''
  const narrowed = Boolean(filter.form || filter.stage || filter.q || filter.tray)
  const none = noneOf(filter)
  return (
    <DeskPage
      visitor={visitor}
      current="/admin/leads"
      title={leads.title}
      actions={
        visitor.may('leads.change') &&
        agency.policy.otherSources.length > 0 && (
          <LinkButton weight="plain" href="/admin/leads/new">
            {words.entry.open}
          </LinkButton>
        )
      }
    >
      <Said>{(await queryValue(searchParams, 'said')) === 'password' && words.password.done}</Said>
      <Said>{/^\d{1,9}$/.test(erased) && fill(words.erase.done, { rows: erased })}</Said>
      <FilterBar
        action="/admin/leads"
        label={leads.filter}
        search={{ name: 'q', label: leads.search, value: filter.q ?? '' }}
        filters={[
          {
            name: 'form',
            label: leads.form,
            any: leads.anyForm,
            value: filter.form ?? '',
            options: forms.map(([value, { title }]) => ({ value, label: title.en })),
          },
          {
            name: 'place',
            label: tray.place,
            any: tray.list,
            value: filter.tray ? 'tray' : '',
            options: [{ value: 'tray', label: `${tray.tray} (${held})` }],
          },
          {
            name: 'stage',
            label: leads.stage,
            any: leads.anyStage,
            value: filter.stage ?? '',
            options: stages.map((value) => ({ value, label: stageWords[value] })),
          },
        ]}
        submit={leads.submit}
        clear={narrowed ? { href: '/admin/leads', label: leads.clear } : undefined}
      />
      {page.rows.length > 0 ? (
        <DeskTable
          caption={leads.title}
          columns={leadColumns}
          rows={page.rows.map((line) => leadRow(line, clock()))}
        />
      ) : (
        <EmptyState title={none.title}>
          <p>{none.text}</p>
        </EmptyState>
      )}
      <Pages path="/admin/leads" query={queryOf(filter)} older={page.older} first={!filter.after} />
      <ListKeys />
    </DeskPage>
  )
}

function noneOf({ form, stage, q, tray: inTray }: LeadFilter): { title: string; text: string } {
  if (form || stage || q) return { title: leads.noneTitle, text: leads.noneText }
  return inTray
    ? { title: tray.emptyTitle, text: tray.emptyText }
    : { title: leads.emptyTitle, text: leads.emptyText }
}

function queryOf({ form, stage, tray: inTray, q }: LeadFilter): Record<string, string> {
  return { ...(inTray && { place: 'tray' }), ...(form && { form }), ...(stage && { stage }), ...(q && { q }) }
}
