import { desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { readBuilt } from '#db/statement/read.ts'
import type { LeadFilter } from './filter.ts'
import { countsUpTo } from './today.ts'
import { type LeadScope, listed, whereLeads } from './where.ts'

/** How many of the newest leads a count looks through. */
const looksThrough = 5_000

/** How many leads a list holds; `isLeast`: there may be more, which nobody counted. */
export type LeadTotal = { readonly count: number; readonly isLeast: boolean }

/**
 * Counts what a filter finds, up to `countsUpTo` and among the newest leads only, so that the number costs the same in a
 * list of any length.
 * @returns null for words that are searched for: looking for every match would take as long as to find them all
 */
export async function countLeads(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
): Promise<LeadTotal | null> {
  if (filter.q) return null
  const newest = orm
    .select()
    .from(listed)
    .orderBy(desc(listed.receivedAt), desc(listed.id))
    .limit(looksThrough)
    .as('l')
  const found = orm
    .select({ one: sql<number>`1`.as('one') })
    .from(newest)
    .where(whereLeads(filter, scope))
    .limit(countsUpTo)
    .as('found')
  const more = sql<boolean>`exists (select from ${leads} order by ${desc(leads.receivedAt)}, ${desc(leads.id)} offset ${sql.raw(String(looksThrough))})`
  const [row] = await readBuilt(db, orm.select({ count: sql<number>`count(*)::int`, more }).from(found))
  const count = row?.count ?? 0
  return { count, isLeast: count >= countsUpTo || row?.more === true }
}
