import { type SQL, sql } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { outbox } from '#db/schema/outbox.ts'

/** Whether messages of a campaign are still to be queued or to go. */
export const underWay: SQL<boolean> = sql`(${campaigns}.${sql.identifier(campaigns.queuedUpTo.name)} is not null
  or exists (select from ${outbox} where ${outbox.campaignId} = ${campaigns}.${sql.identifier(campaigns.id.name)}
    and ${outbox.kind} = 'announcement' and ${outbox.state} in ('waiting', 'claimed')))`
