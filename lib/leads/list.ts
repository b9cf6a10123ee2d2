import { and, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads, saidSql } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf } from '#db/statement/micros.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'
import type { LeadFilter } from './filter.ts'
import { listStagesInUse } from './pipeline.ts'
import { type Run, runsOf, usualStages } from './sort.ts'
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

/**
 * Leads as the filter sorts them, fifty at a time; a page costs the same anywhere in the list.
 * @param owners members in the order in which a list by owner has them
 */
export async function listLeads(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  owners: readonly string[] = [],
): Promise<Page<LeadLine>> {
  const { after } = filter
  const known = scope.stages ?? usualStages
  const byStage = filter.sort === 'stage' || filter.sort === 'stage-back'
  const stages = byStage ? [...new Set([...known, ...(await listStagesInUse(db))])] : known
  const runs = runsOf(filter, { owners, stages })
  const from = Math.max(
    runs.findIndex(({ name }) => name === after?.run),
    0,
  )
  const found: (LeadLine & { run: string })[] = []
  for (const [at, run] of runs.slice(from).entries()) {
    const rows = await listRun(db, filter, scope, run, at === 0 ? after : null)
    found.push(...rows.map((row) => ({ ...row, run: run.name })))
    if (found.length > pageSize) break
  }
  const page = pageOf(found, pageSize)
  const last = page.rows.at(-1)
  return { ...page, older: page.older && last && runs.length > 1 ? `${page.older}.${last.run}` : page.older }
}

async function listRun(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  run: Run,
  after: PageKey | null,
): Promise<LeadLine[]> {
  const from = (reach: Reach) => select(db, filter, scope, reach, run, after)
  if (!filter.q) return from('all')
  if (!isIndexed(filter.q)) return from({ newest: looksThroughAlone })
  for (const newest of [looksThrough.first, looksThrough.further]) {
    const near = await from({ newest })
    if (near.length > pageSize) return near
    if (near.length < oftenEnough) break
  }
  return from('index')
}

type Reach = 'all' | { readonly newest: number } | 'index'

async function select(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  reach: Reach,
  run: Run,
  after: PageKey | null,
): Promise<LeadLine[]> {
  const { q } = filter
  const where = and(whereLeads(filter, scope), run.where, after ? run.beyond(after) : undefined)
  return readBuilt(
    db,
    lines(foundBy(reach, q ? matchLeads(q, scope) : undefined, where, run.order), run.order),
  )
}

/** A page of leads as they are found, under the name `l`. */
function foundBy(reach: Reach, matches: SQL | undefined, where: SQL | undefined, order: Run['order']) {
  const page = pageSize + 1
  const whole = orm.select().from(listed)
  if (reach === 'all')
    return whole
      .where(where)
      .orderBy(...order)
      .limit(page)
      .as('l')
  const within =
    reach === 'index'
      ? // Fenced off: with the order in sight the planner would walk the list by date and try each lead.
        whole.where(and(matches, where)).offset(sql`0` as never)
      : whole
          .where(where)
          .orderBy(...order)
          .limit(reach.newest)
  return orm
    .select()
    .from(within.as('l'))
    .where(reach === 'index' ? undefined : matches)
    .orderBy(...order)
    .limit(page)
    .as('l')
}

const said = (field: Parameters<typeof saidSql>[0]) => sql<string | null>`${sql.raw(saidSql(field, 'l'))}`

function lines(l: ReturnType<typeof foundBy>, order: Run['order']) {
  return orm
    .select({
      id: l.id,
      /** Exact, where a Date would round to milliseconds. */
      micros: microsOf(l.receivedAt),
      reference: l.reference,
      form: l.form,
      stage: l.stage,
      valueMinor: l.valueMinor,
      expectedOn: l.expectedOn,
      lossReason: l.lossReason,
      lossNote: l.lossNote,
      quarantine: l.quarantine,
      enteredBy: l.enteredBy,
      name: said('name'),
      email: people.email,
      phone: said('phone'),
      company: said('company'),
      tags: people.tags,
      language: l.language,
      details: l.details,
      /** Sealed. */
      message: l.message,
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
    .orderBy(...order)
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
