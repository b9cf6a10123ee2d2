import { and, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads, saidSql } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import { type Page, pageOf } from '#lib/platform/page-key.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'
import type { LeadFilter } from './filter.ts'
import { visibleTo } from './visible-to.ts'
import { awaitsAnswer, isIndexed, type LeadScope, listed, matchLeads, whereLeads } from './where.ts'

export type { LeadScope } from './where.ts'

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

const newestFirst = [desc(listed.receivedAt), desc(listed.id)]

type Reach = 'all' | { readonly newest: number } | 'index'

async function select(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  reach: Reach,
): Promise<LeadLine[]> {
  const { after, q } = filter
  const where = and(
    whereLeads(filter, scope),
    after
      ? sql`(${listed.receivedAt}, ${listed.id}) < (${momentOf(after.micros)}, ${after.id}::uuid)`
      : undefined,
  )
  return readBuilt(db, lines(foundBy(reach, q ? matchLeads(q, scope) : undefined, where)))
}

/** A page of leads as they are found, under the name `l`. */
function foundBy(reach: Reach, matches: SQL | undefined, where: SQL | undefined) {
  const page = pageSize + 1
  const whole = orm.select().from(listed)
  if (reach === 'all')
    return whole
      .where(where)
      .orderBy(...newestFirst)
      .limit(page)
      .as('l')
  const within =
    reach === 'index'
      ? // Fenced off: with the order in sight the planner would walk the list by date and try each lead.
        whole.where(and(matches, where)).offset(sql`0` as never)
      : whole
          .where(where)
          .orderBy(...newestFirst)
          .limit(reach.newest)
  return orm
    .select()
    .from(within.as('l'))
    .where(reach === 'index' ? undefined : matches)
    .orderBy(...newestFirst)
    .limit(page)
    .as('l')
}

const said = (field: Parameters<typeof saidSql>[0]) => sql<string | null>`${sql.raw(saidSql(field, 'l'))}`

function lines(l: ReturnType<typeof foundBy>) {
  return orm
    .select({
      id: l.id,
      /** Exact, where a Date would round to milliseconds. */
      micros: microsOf(l.receivedAt),
      reference: l.reference,
      form: l.form,
      stage: l.stage,
      quarantine: l.quarantine,
      enteredBy: l.enteredBy,
      name: said('name'),
      email: people.email,
      phone: said('phone'),
      company: said('company'),
      tags: people.tags,
      ownerId: l.ownerId,
      ownerName: nameOfMember,
      receivedAt: l.receivedAt,
      answerDueAt: l.answerDueAt,
      answeredAt: l.answeredAt,
      awaitsAnswer: awaitsAnswer(l),
    })
    .from(l)
    .innerJoin(people, eq(people.id, l.personId))
    .leftJoin(staff, eq(staff.id, l.ownerId))
    .orderBy(desc(l.receivedAt), desc(l.id))
}

/** A lead as a list shows it; `micros`: when it came, in microseconds since 1970. */
export type LeadLine = Awaited<ReturnType<typeof lines>>[number]

const inQuarantine = read('count_quarantined', { onlyOf: 'uuid?' }, ({ onlyOf }) =>
  orm
    .select({ count: sql<number>`count(*)::int` })
    .from(leads)
    .where(and(isNotNull(leads.quarantine), ne(leads.recordClass, 'request'), visibleTo(onlyOf))),
)

/** Counts the enquiries in quarantine. */
export async function countQuarantined(db: Queryable, onlyOf: string | null): Promise<number> {
  const [row] = await inQuarantine(db, { onlyOf })
  return row?.count ?? 0
}
