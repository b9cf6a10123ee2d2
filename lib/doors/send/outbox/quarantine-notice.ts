import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

const told = alias(outbox, 'told')
const lastTold = sql`(select max(${told.createdAt}) from ${outbox} ${told} where ${told.kind} = 'quarantine_notice')`

/**
 * Tells staff that enquiries were set aside since they were told last: once an hour at most, and of none that is older
 * than a day. No row: nothing is to be told.
 */
export const queueQuarantineNotice = changeSql(
  'send',
  'queue_quarantine_notice',
  { id: 'uuid', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, now }) =>
    insertFrom(
      outbox,
      {
        id,
        kind: sql`'quarantine_notice'`,
        purpose: sql`'answer_enquiry'`,
        stream: sql`'service'`,
        language: sql`'en'`,
        nextAt: now,
        createdAt: now,
      },
      sql`where coalesce(${lastTold} <= ${now} - interval '1 hour', true)
        and exists (select from ${leads}
          where ${leads.quarantine} in ('trap', 'fast', 'repeated') and ${leads.stage} <> 'spam'
            and ${leads.receivedAt} > greatest(${lastTold}, ${now} - interval '1 day'))
        returning ${namesOf(outbox.id)}`,
    ),
)
