import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { foldText } from '#lib/leads/found-by.ts'
import { isPublicDomain } from '#lib/platform/public-domains.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { insertCompany, setCompany, setCompanyOf, settleCompanies } from './changes.ts'
import {
  type CompanyAlike,
  findCompaniesAlike,
  findCompany,
  findCompanyOf,
  lockCompanies,
} from './queries.ts'

export type CompanyFacts = {
  readonly name: string
  readonly domains: readonly string[]
  readonly notes: string
}

type By = {
  readonly actor: Actor
  /** A member who sees companies through own and unassigned leads only (P23); null: all. */
  readonly onlyOf: string | null
}

/** What a company is found by: its name first, by which it stands in the list. */
export function searchOf(name: string, domains: readonly string[]): string {
  return [name, ...domains].map((one) => foldText(one).replace(/\s+/g, ' ').trim()).join('\n')
}

/** Finds those that are there already under this name, or by one of these domains. */
export function findAlike(
  app: Pick<AppContext, 'db'>,
  { name, domains }: Pick<CompanyFacts, 'name' | 'domains'>,
  onlyOf: string | null,
  except: string | null = null,
): Promise<CompanyAlike[]> {
  return findCompaniesAlike(app.db, { folded: searchOf(name, []), domains, except, onlyOf })
}

/**
 * Enters a company by hand.
 * @param id of the company to be: sending twice adds it once
 * @param anyway though one is alike
 * @returns those that it may be, where it was not entered because of them; `public` for a domain that anybody has addresses at
 */
export async function addCompany(
  app: AppContext,
  company: CompanyFacts & { readonly id: string; readonly anyway: boolean },
  { actor, onlyOf }: By,
): Promise<'added' | 'public' | readonly CompanyAlike[]> {
  const { id, name, domains, notes, anyway } = company
  if (domains.some(isPublicDomain)) return 'public'
  const others = (await findAlike(app, company, onlyOf)).filter((one) => one.id !== id)
  if (others.length > 0 && !anyway) return others
  const now = app.clock()
  await app.db.transaction(async (tx) => {
    const row = { id, name, domains, notes, search: searchOf(name, domains), createdAt: now }
    if ((await enter(tx, insertCompany(row))).length === 0) return
    await recordEvent(tx, { at: now, actor, verb: 'company.added', objectId: id, facts: { by: 'hand' } })
  })
  return 'added'
}

/**
 * Changes what is kept of a company.
 * @returns `closed`: some of its people are closed to the member (P23) · `restricted`: its only person's data is (R8)
 */
export async function changeCompany(
  app: AppContext,
  id: string,
  { name, domains, notes }: CompanyFacts,
  { actor, onlyOf }: By,
): Promise<'changed' | 'unchanged' | 'public' | 'gone' | 'closed' | 'restricted'> {
  if (domains.some(isPublicDomain)) return 'public'
  return app.db.transaction(async (tx) => {
    const [held] = await lockCompanies(tx, [id])
    const seen = await findCompany(tx, id, onlyOf)
    if (!held || !seen) return 'gone'
    if (!seen.isOpen) return 'closed'
    if (held.isRestricted) return 'restricted'
    const row = { id, name, domains, notes, search: searchOf(name, domains) }
    if ((await enter(tx, setCompany(row))).length === 0) return 'unchanged'
    await recordEvent(tx, { at: app.clock(), actor, verb: 'company.changed', objectId: id })
    return 'changed'
  })
}

/**
 * Has a person belong to a company, or to none: then nobody looks for one by their address any more.
 * @returns whether anything changed: not for somebody restricted (R8) or closed to the member
 */
export async function setCompanyOfPerson(
  app: AppContext,
  personId: string,
  companyId: string | null,
  { actor, onlyOf }: By,
): Promise<boolean> {
  const now = app.clock()
  if (companyId !== null && !(await findCompany(app.db, companyId, onlyOf))) return false
  return app.db.transaction(async (tx) => {
    const was = (await findCompanyOf(tx, personId))?.id ?? null
    const ids = [was, companyId].flatMap((id) => id ?? [])
    const held = await lockCompanies(tx, ids)
    if (companyId !== null && !held.some(({ id }) => id === companyId)) return false
    const matchedAt = companyId === null ? 'infinity' : now.toISOString()
    const set = await enter(tx, setCompanyOf({ id: personId, was, companyId, onlyOf, matchedAt }))
    if (set.length === 0) return false
    await enter(tx, settleCompanies({ ids, now }))
    const facts = { company: companyId ?? 'none' }
    await recordEvent(tx, { at: now, actor, verb: 'person.company_set', objectId: personId, facts })
    return true
  })
}
