import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { isPublicDomain } from '#lib/platform/public-domains.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { insertCompany, setCompanyOf, settleCompanies } from './changes.ts'
import { readDomains } from './domains.ts'
import { findAlike, searchOf, setCompanyOfPerson } from './keep-company.ts'
import { findCompanyOf, lockCompanies } from './queries.ts'

export type Named = 'set' | 'made' | 'cleared' | 'several' | 'public' | 'unchanged'

/**
 * Has a person belong to the company that a member names, by its name or a domain; one that nobody knows yet is made. Empty: to none.
 * @param onlyOf a member who sees companies and people through own and unassigned leads only (P23); null: all
 */
export async function nameCompanyOf(
  app: AppContext,
  personId: string,
  typed: string,
  by: { readonly actor: Actor; readonly onlyOf: string | null },
): Promise<Named> {
  if (typed === '') return (await setCompanyOfPerson(app, personId, null, by)) ? 'cleared' : 'unchanged'
  const domains = /^\S+\.\S+$/.test(typed) ? (readDomains(typed) ?? []) : []
  if (domains.some(isPublicDomain)) return 'public'
  const found = await findAlike(app, { name: typed, domains }, by.onlyOf)
  const [first, second] = found
  if (second) return 'several'
  if (first) return (await setCompanyOfPerson(app, personId, first.id, by)) ? 'set' : 'unchanged'
  return (await makeFor(app, personId, { name: typed, domains }, by)) ? 'made' : 'unchanged'
}

/** Makes a company and has a person belong to it, or does neither. */
async function makeFor(
  app: AppContext,
  personId: string,
  { name, domains }: { name: string; domains: readonly string[] },
  { actor, onlyOf }: { actor: Actor; onlyOf: string | null },
): Promise<boolean> {
  const now = app.clock()
  const id = randomUUID()
  return app.db.transaction(async (tx) => {
    const was = (await findCompanyOf(tx, personId))?.id ?? null
    if (was) await lockCompanies(tx, [was])
    const set = await enter(
      tx,
      setCompanyOf({ id: personId, was, companyId: id, onlyOf, matchedAt: now.toISOString() }),
    )
    if (set.length === 0) return false
    const row = { id, name, domains, notes: '', search: searchOf(name, domains), createdAt: now }
    await enter(tx, insertCompany(row))
    await enter(tx, settleCompanies({ ids: [was, id].flatMap((one) => one ?? []), now }))
    const added = { at: now, actor, verb: 'company.added', objectId: id, facts: { by: 'hand' } } as const
    await recordEvent(tx, added)
    await recordEvent(tx, {
      ...added,
      verb: 'person.company_set',
      objectId: personId,
      facts: { company: id },
    })
    return true
  })
}
