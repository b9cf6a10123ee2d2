import type { Query } from '#app/admin/address.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { stagesOf } from '#lib/agency-pipeline.ts'
import { type LeadFilter, leadQuery, readLeadFilter } from '#lib/leads/filter.ts'
import type { LeadScope } from '#lib/leads/list.ts'
import { listTags } from '#lib/people/queries.ts'
import { listMembers } from '#lib/staff/queries.ts'

/** What of the leads a member may see, and what counts as theirs and as late. */
export function leadScopeOf({ app, onlyOf, member }: CurrentUser): LeadScope {
  const { agency, ring, clock } = app
  const answered = Object.entries(agency.forms).filter(([, form]) => form.answered)
  return {
    answeredForms: answered.map(([name]) => name),
    onlyOf,
    staffId: member.id,
    ring,
    now: clock(),
    stages: stagesOf(agency.pipeline),
  }
}

/** The filter of an address, as its query says it, and what of the leads this member may see. */
export async function readList(currentUser: CurrentUser, searchParams: Query) {
  const { agency, db } = currentUser.app
  const filter: LeadFilter = readLeadFilter(await searchParams, agency.forms)
  const scope = leadScopeOf(currentUser)
  const [members, tags] = await Promise.all([listMembers(db), listTags(db)])
  return { filter, query: new URLSearchParams(leadQuery(filter)).toString(), scope, members, tags }
}
