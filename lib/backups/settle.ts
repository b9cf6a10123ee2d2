import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { exports_ } from '#db/schema/exports.ts'
import { outbox } from '#db/schema/outbox.ts'
import { retentionRuns } from '#db/schema/retention.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import type { AppContext } from '#lib/app.ts'
import { enterCopy } from '#lib/doors/disclose/open.ts'
import { keep } from '#lib/doors/send/keep.ts'

const doubt = change('send', 'doubt_waiting_mail', {}, () =>
  orm
    .update(outbox)
    .set({ state: 'unknown', reason: 'restored' })
    .where(sql`${outbox.state} in ('waiting', 'claimed')`)
    .returning({ id: outbox.id }),
)

const endCampaigns = change('operation', 'end_restored_campaigns', { now: 'timestamptz' }, ({ now }) =>
  orm
    .update(campaigns)
    .set({ state: 'cancelled', queuedUpTo: null })
    .where(
      sql`${and(eq(campaigns.state, 'sending'), isNotNull(campaigns.queuedUpTo))}
        or ${and(eq(campaigns.state, 'scheduled'), lte(campaigns.scheduledAt, now))}`,
    )
    .returning({ id: campaigns.id }),
)

const makeAnew = change('disclose', 'make_restored_exports_anew', {}, () =>
  orm
    .update(exports_)
    .set({ state: 'waiting', parts: 0 })
    .where(sql`${exports_.state} in ('making', 'ready')`),
)

const endRuns = change('operation', 'end_restored_runs', {}, () =>
  orm
    .update(retentionRuns)
    .set({ finishedAt: sql`${retentionRuns.startedAt}` })
    .where(isNull(retentionRuns.finishedAt)),
)

export type Settled = { readonly messages: number; readonly campaigns: number }

/**
 * Ends what was under way when a backup was made: a message that waited then may have gone out since, and is not sent again; nor is
 * the rest of a newsletter. Copies that staff ordered are made anew, since no backup holds them.
 */
export async function settleRestored({ db, clock }: AppContext): Promise<Settled> {
  return db.transaction(async (tx) => {
    const messages = await keep(tx, doubt({}))
    const ended = await operate(tx, endCampaigns({ now: clock() }))
    await enterCopy(tx, makeAnew({}))
    await operate(tx, endRuns({}))
    return { messages: messages.length, campaigns: ended.length }
  })
}
