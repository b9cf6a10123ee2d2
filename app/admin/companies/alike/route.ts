import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { companyDomainOf, readDomains } from '#lib/companies/domains.ts'
import { findAlike } from '#lib/companies/keep-company.ts'
import { isPublicDomain } from '#lib/platform/public-domains.ts'
import { normaliseEmail } from '#policy/addresses.ts'

/** Companies that have the name, a domain, or the domain of an address that a member types. */
export const GET = staffGet('people.read', z.strictObject({}).optional(), async (currentUser, _, request) => {
  const asked = new URL(request.url).searchParams
  const one = (name: string) =>
    (asked.get(name) ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 1000)
  const email = normaliseEmail(one('email'))
  const domain = email && companyDomainOf(email)
  const domains = [...(readDomains(one('domains')) ?? []), ...(domain ? [domain] : [])]
  const known = domains.filter((each) => !isPublicDomain(each))
  const found = await findAlike(currentUser.app, { name: one('name'), domains: known }, currentUser.onlyOf)
  const results = found.map(({ id, name, domains: all }) => ({
    label: [name, ...all].join(', '),
    href: `/admin/companies/${id}`,
  }))
  return Response.json({ results }, { headers: { 'cache-control': 'no-store' } })
})
