import { type SQL, sql } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { outbox } from '#db/schema/outbox.ts'

/** Whether messages of a campaign are still to be queued or to go. */
export const underWay: SQL<boolean> = sql`(${campaigns}.${sql.identifier(campaigns.queuedUpTo.name)} is not null
  or exists (select from ${outbox} where ${outbox.campaignId} = ${campaigns}.${sql.identifier(campaigns.id.name)}
    and ${outbox.kind} = 'announcement' and ${outbox.state} in ('waiting', 'claimed')))`

const of = (states: SQL): SQL => sql`exists (select from ${outbox}
  where ${outbox.campaignId} = ${campaigns}.${sql.identifier(campaigns.id.name)} and ${outbox.kind} = 'announcement' ${states})`

/**
 * What a campaign that went came to: `sent` to somebody, a server having accepted it; `kept` here, for want of mail settings;
 * to `nobody`. One whose messages are not kept any more was sent.
 */
export type WentTo = 'sent' | 'kept' | 'nobody'
export const wentTo: SQL<WentTo> = sql`case
  when ${of(sql`and ${outbox.state} in ('sent', 'returned', 'unknown')`)} then 'sent'
  when ${of(sql`and ${outbox.state} = 'kept'`)} then 'kept'
  when ${of(sql``)} or ${campaigns}.${sql.identifier(campaigns.recipients.name)} = 0 then 'nobody'
  else 'sent' end`
