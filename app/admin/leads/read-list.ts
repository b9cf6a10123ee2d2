import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { type LeadFilter, leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import type { LeadScope } from '#lib/leads/list.ts'
import { listTags } from '#lib/people/tags.ts'
import { listMembers } from '#lib/staff/queries.ts'

/** The filter of an address, as its query says it, and what of the leads this member may see. */
export async function readList({ app, onlyOf, member }: CurrentUser, searchParams: Query) {
  const { agency, ring, clock, db } = app
  const filter: LeadFilter = readLeadFilter(await searchParams, agency.forms)
  const answered = Object.entries(agency.forms).filter(([, form]) => form.answered)
  const scope: LeadScope = {
    answeredForms: answered.map(([name]) => name),
    onlyOf,
    staffId: member.id,
    ring,
    now: clock(),
  }
  const [members, tags] = await Promise.all([listMembers(db), listTags(db)])
  return { filter, query: new URLSearchParams(leadQuery(filter)).toString(), scope, members, tags }
}
