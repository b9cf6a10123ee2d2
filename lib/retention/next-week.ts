import { eq, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import type { Figure } from '#lib/figures/kept-figures.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { endOf } from '#policy/duration.ts'
import { clocks, type RecordClass } from '#policy/vocabulary.ts'
import { leadClock, leadMayGo, receivedBefore } from './due-rows.ts'
import { leadLimits, retentionRules } from './rules.ts'

const weekMs = 7 * 24 * 60 * 60_000
const pageSize = 50

/** How many rows of each kind go within a week from now, each up to `countsUpTo`; those that are due already are among them. */
export const nextCounts: Figure<{ readonly [R in RecordClass]?: number }> = {
  name: 'next_week_counts',
  count: async (app) => {
    const week = new Date(app.clock().getTime() + weekMs)
    const rows: { [R in RecordClass]?: number } = {}
    for (const { record, rows: due, before } of retentionRules(app, week))
      rows[record] = (rows[record] ?? 0) + (await due.count(app.db, record, before))
    return rows
  },
}

const next = new Map(
  clocks.map((clock) => [
    clock,
    readSql(
      `list_next_leads_by_${clock}`,
      { record: 'text', before: 'timestamptz', micros: 'bigint', id: 'uuid', limit: 'int' },
      { id: 'uuid', reference: 'text', receivedAt: 'timestamptz', counts: 'timestamptz', micros: 'bigint' },
      ({ record, before, micros, id, limit }) => sql`
        select ${leads.id}, ${leads.reference}, ${leads.receivedAt}, ${leadClock(clock)} as counts, ${microsOf(leads.receivedAt)}
        from ${leads} join ${people} on ${people.id} = ${leads.personId}
        where ${leads.recordClass} = ${record} and ${receivedBefore(clock, before)}${leadClock(clock)} <= ${before}
          and (${leads.receivedAt}, ${leads.id}) > (${momentOf(micros)}, ${id})
          and ${leadMayGo}
        order by ${leads.receivedAt}, ${leads.id} limit ${limit}`,
    ),
  ]),
)

/** A lead that goes within a week. */
export type Ending = {
  readonly id: string
  readonly reference: string
  readonly receivedAt: Date
  /** From when on a sweep takes it. */
  readonly endsAt: Date
}

const beginning: PageKey = { micros: 0, id: '00000000-0000-0000-0000-000000000000' }

/**
 * Lists what of one kind the sweeps of the next seven days will take, in the order in which it came. By an index of its kind and that
 * order: a page costs what it shows.
 */
export async function listNextLeads(
  app: AppContext,
  record: RecordClass,
  after: PageKey | null,
): Promise<Page<Ending>> {
  const week = new Date(app.clock().getTime() + weekMs)
  const limit = leadLimits(app, week).find((one) => one.record === record)
  const period = app.agency.policy.retention[record]?.period
  const list = limit && next.get(limit.clock)
  if (!list || !period) return { rows: [], older: null }
  const { micros, id } = after ?? beginning
  const found = await list(app.db, { record, before: limit.before, micros, id, limit: pageSize + 1 })
  const rows = found.map((row) => ({
    ...row,
    micros: Number(row.micros),
    endsAt: endOf(row.counts, period),
  }))
  return pageOf(rows, pageSize)
}

const ofLead = read('find_lead_to_hold', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ personId: leads.personId, record: leads.recordClass, reference: leads.reference })
    .from(leads)
    .where(eq(leads.id, id)),
)

/** Finds whose a lead is and of what kind; null: it is gone. */
export async function findEnding({ db }: Pick<AppContext, 'db'>, id: string) {
  const [found] = await ofLead(db, { id })
  return found ?? null
}
