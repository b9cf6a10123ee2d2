import { and, like, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { companies, companyOrderSql } from '#db/schema/companies.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { readBuilt } from '#db/statement/read.ts'
import { foldText } from '#lib/leads/found-by.ts'
import { asPattern } from '#lib/leads/where.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { withReadableDomains } from '#policy/addresses.ts'
import { companyOpenTo, companyVisibleTo } from './visible-to.ts'

export type CompaniesFilter = {
  /** Parts of a name or a domain, in any order. */
  readonly q: string | null
  readonly after: PageKey | null
}

type Asked = CompaniesFilter & {
  /** A member who sees companies through own and unassigned leads only (P23); null: all. */
  readonly onlyOf: string | null
}

const pageSize = 50
/** As many people as a list counts of one company. */
export const countsUpTo = 1_000
const order = sql.raw(companyOrderSql('companies'))

/** Gives companies by name, fifty at a time; a page costs the same anywhere in the list. */
export async function listCompanies(db: Queryable, asked: Asked): Promise<Page<CompanyLine>> {
  return pageOf(await select(db, asked), pageSize)
}

export type CompanyLine = Awaited<ReturnType<typeof select>>[number]

function select(db: Queryable, { q, after, onlyOf }: Asked) {
  const parts = foldText(withReadableDomains(q ?? ''))
    .split(/\s+/)
    .filter(Boolean)
  const member = onlyOf === null ? null : sql<string>`${onlyOf}::uuid`
  const counts = member ? sql` and ${personVisibleTo(member)}` : sql.empty()
  const shown = member
    ? sql`case when ${companyOpenTo(member)} then ${companies.domains} else '{}' end`
    : sql`${companies.domains}`
  // Of the one where the page before ended: an address names no company.
  const there = sql`(select ${order} from ${companies} where ${companies.id} = ${after?.id}::uuid)`
  const found = orm
    .select({
      id: companies.id,
      name: companies.name,
      domains: sql<string[]>`${shown}`.as('domains'),
      search: companies.search,
    })
    .from(companies)
    .where(
      and(
        ...parts.map((part) => like(companies.search, `%${asPattern(part)}%`)),
        after ? sql`(${order}, ${companies.id}) > (${there}, ${after.id}::uuid)` : undefined,
        member ? companyVisibleTo(member) : undefined,
      ),
    )
    .orderBy(order, companies.id)
    .limit(pageSize + 1)
    .as('c')
  return readBuilt(
    db,
    orm
      .select({
        id: found.id,
        /** A page goes on by the name of its last company alone. */
        micros: sql<number>`0`,
        name: found.name,
        domains: found.domains,
        people: sql<number>`(select count(*)::int from (select from ${people} where ${people.companyId} = c.id${counts} limit ${sql.raw(String(countsUpTo))}) counted)`,
      })
      .from(found)
      .orderBy(sql.raw(companyOrderSql('c')), found.id),
  )
}
