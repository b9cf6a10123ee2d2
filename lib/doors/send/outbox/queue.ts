import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { correspondence } from '#db/schema/correspondence.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom } from '#db/statement/insert-from.ts'

const service = {
  id: 'uuid',
  kind: 'text',
  purpose: 'text',
  personId: 'uuid',
  language: 'text',
  now: 'timestamptz',
} as const
const stream = sql`'service'`

/** Queues one message of service to a person, about a lead or nothing but themselves. */
export const queueFor = changeSql(
  'send',
  'queue_message',
  { ...service, leadId: 'uuid?' },
  {},
  ({ id, kind, purpose, personId, leadId, language, now }) =>
    insertFrom(
      outbox,
      { id, kind, purpose, stream, personId, leadId, language, nextAt: now, createdAt: now },
      sql``,
    ),
)

const earlier = alias(outbox, 'earlier')

/** Queues the same, unless one of its kind was queued for them less than `pause` ago. */
export const queueOncePer = changeSql(
  'send',
  'queue_message_once_per',
  { ...service, pause: 'interval' },
  {},
  ({ id, kind, purpose, personId, language, now, pause }) =>
    insertFrom(
      outbox,
      { id, kind, purpose, stream, personId, language, nextAt: now, createdAt: now },
      sql`where not exists (select from ${outbox} ${earlier} where ${earlier.personId} = ${personId}
        and ${earlier.kind} = ${kind} and ${earlier.createdAt} > ${now} - ${pause})`,
    ),
)

/** Tells who owns a lead that its person wrote about it, or the agency where nobody does; not again within ten minutes. */
export const queueReplyNotice = changeSql(
  'send',
  'queue_reply_notice',
  { id: 'uuid', leadId: 'uuid', now: 'timestamptz' },
  {},
  ({ id, leadId, now }) =>
    insertFrom(
      outbox,
      {
        id,
        kind: sql`'reply_notice'`,
        purpose: sql`'answer_enquiry'`,
        stream,
        personId: leads.personId,
        leadId: leads.id,
        staffId: leads.ownerId,
        language: sql`'en'`,
        nextAt: now,
        createdAt: now,
      },
      sql`from ${leads} where ${leads.id} = ${leadId} and not exists (select from ${outbox} ${earlier}
        where ${earlier.personId} = ${leads.personId} and ${earlier.leadId} = ${leads.id}
          and ${earlier.kind} = 'reply_notice' and ${earlier.createdAt} > ${now} - interval '10 minutes')`,
    ),
)

/** Queues what staff wrote to the person of a lead, to go at `sendAt`: until then it can be taken back. */
export const queueReply = changeSql(
  'send',
  'queue_reply',
  { id: 'uuid', correspondenceId: 'uuid', sendAt: 'timestamptz', now: 'timestamptz' },
  {},
  ({ id, correspondenceId, sendAt, now }) =>
    insertFrom(
      outbox,
      {
        id,
        kind: sql`'reply'`,
        purpose: sql`'answer_enquiry'`,
        stream,
        personId: correspondence.personId,
        leadId: correspondence.leadId,
        correspondenceId: correspondence.id,
        language: leads.language,
        nextAt: sendAt,
        createdAt: now,
      },
      sql`from ${correspondence} join ${leads} on ${leads.id} = ${correspondence.leadId}
        where ${correspondence.id} = ${correspondenceId}`,
    ),
)
