import { and, eq, isNull, sql } from 'drizzle-orm'
import { correspondence } from '#db/schema/correspondence.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'

/** Keeps a mail of a person about their lead. No row: it stands here already, or the lead is gone. */
export const receiveMail = changeSql(
  'capture',
  'receive_mail',
  { id: 'uuid', leadId: 'uuid', body: 'bytea', messageId: 'text', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, leadId, body, messageId, now }) =>
    insertFrom(
      correspondence,
      {
        id,
        leadId: leads.id,
        personId: leads.personId,
        direction: sql`'in'`,
        channel: sql`'email'`,
        body,
        messageId,
        at: now,
      },
      sql`from ${leads} where ${leads.id} = ${leadId} on conflict do nothing returning ${namesOf(correspondence.id)}`,
    ),
)

/**
 * Enters what a member of staff wrote or noted. No row: it stands here already, the lead is closed to them or in
 * quarantine, or its person is restricted (R8).
 */
export const insertMessage = changeSql(
  'capture',
  'write_said',
  {
    id: 'uuid',
    leadId: 'uuid',
    direction: 'text',
    channel: 'text',
    body: 'bytea',
    staffId: 'uuid?',
    onlyOf: 'uuid?',
    now: 'timestamptz',
  },
  { personId: 'uuid' },
  ({ leadId, onlyOf, now, ...message }) =>
    insertFrom(
      correspondence,
      { ...message, leadId: leads.id, personId: leads.personId, at: now },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${people.restrictedAt} is null and ${leads.quarantine} is null and ${visibleTo(onlyOf)}
      on conflict (${namesOf(correspondence.id)}) do nothing returning ${namesOf(correspondence.personId)}`,
    ),
)

/** Notes that a person was in touch: their period counts from here. */
export const touchPerson = change(
  'capture',
  'touch_person',
  { personId: 'uuid', now: 'timestamptz' },
  ({ personId, now }) =>
    orm
      .update(people)
      .set({ lastActivityAt: sql`greatest(${people.lastActivityAt}, ${now})` })
      .where(and(eq(people.id, personId), isNull(people.restrictedAt))),
)
