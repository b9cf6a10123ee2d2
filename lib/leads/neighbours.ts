import { asc, desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { readBuilt } from '#db/statement/read.ts'
import { readLeadFilter } from './filter.ts'
import { type LeadScope, listed, whereLeads } from './where.ts'

/** The leads beside one in the list of all, the newest first: `newer` stands above it, `older` below. */
export type Neighbours = { readonly newer: string | null; readonly older: string | null }

/** How far it looks for one that this member may open. */
const looksThrough = 200

const everything = readLeadFilter({}, {})

/** Finds what stands beside a lead for this member; each is one step along the index that orders the list. */
export async function findNeighbours(db: Queryable, id: string, scope: LeadScope): Promise<Neighbours> {
  const [[newer], [older]] = await Promise.all([
    readBuilt(db, beside(id, scope, 'newer')),
    readBuilt(db, beside(id, scope, 'older')),
  ])
  return { newer: newer?.id ?? null, older: older?.id ?? null }
}

function beside(id: string, scope: LeadScope, side: keyof Neighbours) {
  // As a value looked up once: the moment is exact there, where a Date would round it.
  const here = sql`((select ${leads.receivedAt} from ${leads} where ${leads.id} = ${id}::uuid), ${id}::uuid)`
  const key = sql`(${listed.receivedAt}, ${listed.id})`
  const order = side === 'newer' ? asc : desc
  const inOrder = [order(listed.receivedAt), order(listed.id)]
  // Fenced off: with the conditions in sight the planner would gather everything on that side, and sort it for one.
  const near = orm
    .select()
    .from(listed)
    .where(side === 'newer' ? sql`${key} > ${here}` : sql`${key} < ${here}`)
    .orderBy(...inOrder)
    .limit(looksThrough)
    .as('l')
  return orm
    .select({ id: near.id })
    .from(near)
    .where(whereLeads(everything, scope))
    .orderBy(order(near.receivedAt), order(near.id))
    .limit(1)
}
