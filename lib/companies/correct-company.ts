import type { Tx } from '#db/client.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { leaveForAddress, setCompany, settleCompanies } from './changes.ts'
import { companyDomainOf } from './domains.ts'
import { searchOf } from './keep-company.ts'
import { findCompanyOf, lockCompanies } from './queries.ts'

type Known = { readonly company: string | null; readonly email: string | null; readonly phone: string | null }

/**
 * Has a company follow what was corrected of a person (P46): where it is theirs alone and is called as they were said to be, it takes the
 * right name, or without one the domain or address they are known by; and whoever belonged to it by a mistaken address leaves it.
 */
export async function correctCompany(
  tx: Tx,
  personId: string,
  was: Known,
  { is, now }: { is: Known; now: Date },
): Promise<void> {
  const id = (await findCompanyOf(tx, personId))?.id
  const [company] = id ? await lockCompanies(tx, [id]) : []
  if (!company) return
  const { domains, notes } = company
  const isCalledSo = was.company !== null && searchOf(company.name, []) === searchOf(was.company, [])
  if (is.company !== was.company && company.personId === personId && isCalledSo) {
    const name = is.company ?? domains[0] ?? is.email ?? is.phone ?? company.name
    await enter(tx, setCompany({ id: company.id, name, domains, notes, search: searchOf(name, domains) }))
  }
  const [before, after] = [domainOf(was.email), domainOf(is.email)]
  if (before === null || before === after || !domains.includes(before)) return
  if (after !== null && domains.includes(after)) return
  await enter(tx, leaveForAddress({ id: personId, was: company.id }))
  await enter(tx, settleCompanies({ ids: [company.id], now }))
}

const domainOf = (email: string | null) => email && companyDomainOf(email)
