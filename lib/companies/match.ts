import { randomUUID } from 'node:crypto'
import { asc, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { companies } from '#db/schema/companies.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { remove } from '#lib/doors/erase/remove.ts'
import { recordEvents, system } from '#lib/record-event.ts'
import { deleteEmptyCompanies, insertCompany, setCompanies, settleCompanies } from './changes.ts'
import { companyDomainOf } from './domains.ts'
import { searchOf } from './keep-company.ts'
import { lockCompanies } from './queries.ts'

/** People whom one transaction takes. */
const batch = 200
/** A company to whom nobody belongs stays so long. */
export const emptyDays = 30
const dayMs = 24 * 60 * 60 * 1000

/** Whether they sent something that somebody answers: a newsletter alone makes nobody's company ours, nor does a request about data. */
const enquired = sql<boolean>`exists (select from ${leads} where ${leads.personId} = people.id
  and ${leads.quarantine} is null and ${leads.stage} <> 'spam' and ${leads.recordClass} <> 'request'
  and ${leads.answerDueAt} is not null)`

const unmatchedOnes = (among: SQL) =>
  orm
    .select({ id: people.id, email: people.email, company: people.company, enquired })
    .from(people)
    .where(
      sql`${isNull(people.companyId)} and ${isNull(people.restrictedAt)} and ${people.email} is not null
        and (${people.companyMatchedAt} is null or ${people.companyMatchedAt} < ${people.lastActivityAt})${among}`,
    )
    .orderBy(asc(people.id))
    .limit(batch)

const unmatched = read('list_unmatched_people', {}, () => unmatchedOnes(sql.empty()))

const lockUnmatched = read('lock_unmatched_people', { ids: 'uuid[]' }, ({ ids }) =>
  unmatchedOnes(sql` and ${people.id} = any(${ids})`).for('update', { skipLocked: true }),
)
type Unmatched = Awaited<ReturnType<typeof unmatched>>[number]

const ofDomains = read('find_companies_of_domains', { domains: 'text[]' }, ({ domains }) =>
  orm
    .select({ id: companies.id, domains: companies.domains })
    .from(companies)
    .where(sql`${companies.domains} && ${domains}`)
    .orderBy(asc(companies.createdAt), asc(companies.id)),
)

/** Has people belong to companies by the domain of their address. Gives how many. */
export async function matchCompanies(app: AppContext): Promise<number> {
  let matched = 0
  for (;;) {
    const looked = await app.db.transaction((tx) => matchBatch(app, tx))
    matched += looked.matched
    if (looked.seen < batch) break
  }
  return matched
}

async function matchBatch(app: AppContext, tx: Tx): Promise<{ seen: number; matched: number }> {
  const now = app.clock()
  const seen = await unmatched(tx, {})
  if (seen.length === 0) return { seen: 0, matched: 0 }
  const domainOf = ({ enquired, email }: Unmatched) => (enquired && email ? companyDomainOf(email) : null)
  const found = await holdByDomain(
    tx,
    [...new Set(seen.map(domainOf))].filter((one) => one !== null),
  )
  const rows = await lockUnmatched(tx, { ids: seen.map(({ id }) => id) })
  const byDomain = Map.groupBy(rows, domainOf)
  const domains = [...byDomain.keys()].filter((domain) => domain !== null)
  const companyOf = new Map<string, string>()
  for (const domain of domains) {
    const known = found.find((company) => company.domains.includes(domain))
    companyOf.set(domain, known?.id ?? (await makeCompany(tx, domain, byDomain.get(domain) ?? [], now)))
  }
  const ids = rows.map(({ id }) => id)
  const companyIds = rows.map((row) => companyOf.get(domainOf(row) ?? '') ?? '')
  await enter(tx, setCompanies({ ids, companyIds, now }))
  await enter(tx, settleCompanies({ ids: [...new Set(companyOf.values())], now }))
  return { seen: rows.length, matched: companyIds.filter(Boolean).length }
}

/** Gives the companies of domains, oldest first, and holds them: one that goes at this moment is none. */
async function holdByDomain(tx: Tx, domains: readonly string[]) {
  if (domains.length === 0) return []
  const found = await ofDomains(tx, { domains })
  const held = await lockCompanies(
    tx,
    found.map(({ id }) => id),
  )
  return found.flatMap(({ id }) => held.find((one) => one.id === id) ?? [])
}

/** Makes the company of a domain, under the name that its people gave it first. */
async function makeCompany(tx: Tx, domain: string, of: readonly Unmatched[], now: Date): Promise<string> {
  const id = randomUUID()
  const name = of.find(({ company }) => company)?.company ?? domain
  const domains = [domain]
  const row = { id, name, domains, notes: '', search: searchOf(name, domains), createdAt: now }
  await enter(tx, insertCompany(row))
  await recordEvents(tx, [
    { at: now, actor: system, verb: 'company.added', objectId: id, facts: { by: 'domain' } },
  ])
  return id
}

/** Ends companies to whom nobody has belonged for long enough. Gives how many. */
export async function endEmptyCompanies(app: AppContext): Promise<number> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    await tx.query(actAsEraser)
    const ended = await remove(
      tx,
      deleteEmptyCompanies({ before: new Date(now.getTime() - emptyDays * dayMs) }),
    )
    await recordEvents(
      tx,
      ended.map(({ id }) => ({ at: now, actor: system, verb: 'company.ended', objectId: id }) as const),
    )
    return ended.length
  })
}
