import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { leadScopeOf } from '#app/admin/leads/read-list.ts'
import { listCompanies } from '#lib/companies/list.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { listPeople } from '#lib/people/list.ts'

/** So many of each: who is not among them is looked for in the list. */
const most = 5
const shortest = 2

/** Leads, people and companies that fit what a member types into the palette, as places to go to. */
export const GET = staffGet('leads.read', z.strictObject({}).optional(), async (currentUser, _, request) => {
  const { app, onlyOf, may } = currentUser
  const typed = (new URL(request.url).searchParams.get('q') ?? '').trim()
  if (typed.length < shortest) return found([])
  const filter = readLeadFilter({ q: typed }, app.agency.forms)
  const asked = { q: filter.q, restricted: false, after: null, onlyOf }
  const [leads, people, companies] = await Promise.all([
    listLeads(app.db, filter, leadScopeOf(currentUser)),
    may('people.read') ? listPeople(app.db, asked) : { rows: [] },
    may('people.read') ? listCompanies(app.db, { q: filter.q, after: null, onlyOf }) : { rows: [] },
  ])
  return found([
    ...leads.rows.slice(0, most).map(({ id, name, email, phone, reference }) => ({
      kind: 'lead' as const,
      label: [name ?? email ?? phone, reference].filter(Boolean).join(', '),
      href: `/admin/leads/${id}`,
    })),
    ...people.rows.slice(0, most).map(({ id, name, email, phone, company }) => ({
      kind: 'person' as const,
      label: [name ?? email ?? phone, company ?? (name && email)].filter(Boolean).join(', '),
      href: `/admin/people/${id}`,
    })),
    ...companies.rows.slice(0, most).map(({ id, name, domains }) => ({
      kind: 'company' as const,
      label: [name, domains[0] !== name && domains[0]].filter(Boolean).join(', '),
      href: `/admin/companies/${id}`,
    })),
  ])
})

type Found = { readonly kind: 'lead' | 'person' | 'company'; readonly label: string; readonly href: string }

const found = (results: readonly Found[]) =>
  Response.json({ results }, { headers: { 'cache-control': 'no-store' } })
