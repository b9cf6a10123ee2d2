import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { mailEvents } from '#db/schema/mail-events.ts'
import { outbox } from '#db/schema/outbox.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const states = read('announcement_states', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      state: outbox.state,
      reason: sql<
        string | null
      >`case when ${inArray(outbox.state, ['refused', 'failed', 'unknown'])} then ${outbox.reason} end`,
      count: sql<number>`count(*)::int`,
    })
    .from(outbox)
    .where(and(eq(outbox.campaignId, id), eq(outbox.kind, 'announcement')))
    .groupBy(sql`1`, sql`2`)
    .orderBy(sql`3 desc`, sql`1`, sql`2`),
)

const sent = alias(outbox, 'sent')
const ids = sql`count(distinct ${outbox.id})`

const cameBack = read('announcement_came_back', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      delivered: sql<number>`${ids} filter (where ${mailEvents.kind} = 'delivered')::int`,
      bounced: sql<number>`${ids} filter (where ${mailEvents.kind} in ('bounced_hard', 'bounced_soft'))::int`,
      complained: sql<number>`${ids} filter (where ${mailEvents.kind} = 'complained')::int`,
      /** Of those it reached, who withdrew within a week of it. */
      optedOut: sql<number>`(select count(distinct ${sent.personId})::int from ${outbox} ${sent}
        join ${consentEvents} on ${consentEvents.personId} = ${sent.personId}
        where ${sent.campaignId} = ${id} and ${sent.kind} = 'announcement' and ${sent.state} in ('sent', 'unknown')
          and ${consentEvents.purpose} = ${sent.purpose} and ${consentEvents.state} = 'withdrawn'
          and ${consentEvents.at} between ${sent.claimedAt} and ${sent.claimedAt} + interval '7 days')`,
    })
    .from(outbox)
    .innerJoin(mailEvents, eq(mailEvents.outboxId, outbox.id))
    .where(and(eq(outbox.campaignId, id), eq(outbox.kind, 'announcement'))),
)

/** What became of a campaign: its messages by state and reason, and what came back of those that were sent. */
export type Results = Awaited<ReturnType<typeof cameBack>>[number] & {
  readonly states: Awaited<ReturnType<typeof states>>
}

export async function readResults(db: Queryable, id: string): Promise<Results> {
  const [byState, [came]] = await Promise.all([states(db, { id }), cameBack(db, { id })])
  return { states: byState, ...(came ?? { delivered: 0, bounced: 0, complained: 0, optedOut: 0 }) }
}
