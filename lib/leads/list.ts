import type { Queryable } from '#db/client.ts'
import type { HeldReason, Stage } from '#db/schema/leads.ts'
import { microsOf, momentOf, type Page, pageOf } from '#lib/platform/page-key.ts'
import { statement } from '#lib/platform/statement.ts'
import type { LeadFilter } from './filter.ts'
import { isIndexed, type LeadScope, matchLeads, whereLeads } from './where.ts'

export type { LeadScope } from './where.ts'

export type LeadLine = {
  readonly id: string
  readonly micros: number
  readonly reference: string
  readonly form: string
  readonly stage: Stage
  readonly held: HeldReason | null
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly company: string | null
  readonly tags: readonly string[]
  readonly ownerId: string | null
  readonly ownerEmail: string | null
  readonly receivedAt: Date
  readonly answerDueAt: Date | null
  readonly answeredAt: Date | null
}

const pageSize = 50

/**
 * How many of the newest leads a search looks through before it asks the index: a few, and more where those hold enough of
 * what is looked for. What is found often is found there soon; what is not, is rare enough for the index, which gathers
 * every match in the table.
 */
const looksThrough = { first: 500, further: 20_000 }
/** How many it looks through where the index cannot help. */
const looksThroughAlone = 5_000
/** So many among the first promise two pages among the further. */
const oftenEnough = (2 * pageSize * looksThrough.first) / looksThrough.further

/** Leads, the newest first, fifty at a time; a page costs the same anywhere in the list. */
export async function listLeads(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
): Promise<Page<LeadLine>> {
  if (!filter.q) return pageOf(await select(db, filter, scope, 'all'), pageSize)
  if (!isIndexed(filter.q)) {
    return pageOf(await select(db, filter, scope, { newest: looksThroughAlone }), pageSize)
  }
  for (const newest of [looksThrough.first, looksThrough.further]) {
    const near = await select(db, filter, scope, { newest })
    if (near.length > pageSize) return pageOf(near, pageSize)
    if (near.length < oftenEnough) break
  }
  return pageOf(await select(db, filter, scope, 'index'), pageSize)
}

const newestFirst = 'order by l.received_at desc, l.id desc'

type Reach = 'all' | { readonly newest: number } | 'index'

async function select(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  reach: Reach,
): Promise<LeadLine[]> {
  const { conditions, values, put } = whereLeads(filter, scope)
  const { after, q } = filter
  if (after)
    conditions.push(`(l.received_at, l.id) < (${momentOf(put(after.micros))}, ${put(after.id)}::uuid)`)
  const matches = q ? matchLeads(q, scope, put) : 'true'
  const found = foundBy(reach, matches, conditions.join(' and '))
  return db.query<LeadLine>({
    text: `select l.id, ${microsOf('l.received_at')} as micros, l.reference, l.form, l.stage, l.held,
        coalesce(l.details->>'name', p.name) as name, p.email, p.phone,
        coalesce(l.details->>'company', p.company) as company, p.tags, l.owner_id as "ownerId",
        m.email as "ownerEmail", l.received_at as "receivedAt", l.answer_due_at as "answerDueAt",
        l.answered_at as "answeredAt"
      from (${found}) l join people p on p.id = l.person_id left join staff m on m.id = l.owner_id ${newestFirst}`,
    values,
  })
}

function foundBy(reach: Reach, matches: string, where: string): string {
  const page = `${newestFirst} limit ${pageSize + 1}`
  if (reach === 'all') return `select l.* from leads l where ${where} ${page}`
  // Fenced off: with the order in sight the planner would walk the list by date and try each lead.
  if (reach === 'index') {
    return `select l.* from (select * from leads l where ${matches} and ${where} offset 0) l ${page}`
  }
  const newest = `select * from leads l where ${where} ${newestFirst} limit ${reach.newest}`
  return `select l.* from (${newest}) l where ${matches} ${page}`
}

const held = statement<{ only_of: string | null }>(
  'count_held',
  `select count(*)::int as count from leads
  where held is not null and record_class <> 'request' and (:only_of::uuid is null or owner_id is null or owner_id = :only_of::uuid)`,
)

/** How many enquiries wait in the tray. */
export async function countHeld(db: Queryable, onlyOf: string | null): Promise<number> {
  const [row] = await db.query<{ count: number }>(held({ only_of: onlyOf }))
  return row?.count ?? 0
}
