import { and, eq, isNull, sql } from 'drizzle-orm'
import { correspondence } from '#db/schema/correspondence.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'
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

/** Finds a reply of staff where it may be taken back or moved: on a lead that is open to the member (P23). */
export const findOwnReply = read(
  'find_reply_to_take_back',
  { id: 'uuid', leadId: 'uuid', onlyOf: 'uuid?' },
  ({ id, leadId, onlyOf }) =>
    orm
      .select({ id: correspondence.id, body: correspondence.body })
      .from(correspondence)
      .innerJoin(leads, eq(leads.id, correspondence.leadId))
      .where(
        and(
          eq(correspondence.id, id),
          eq(correspondence.leadId, leadId),
          eq(correspondence.direction, 'out'),
          visibleTo(onlyOf),
        ),
      ),
)

/** Empties a reply that was taken back: nobody got it, and what it said is its writer's draft again. */
export const emptyReply = change('capture', 'empty_reply', { id: 'uuid', body: 'bytea' }, ({ id, body }) =>
  orm
    .update(correspondence)
    .set({ body: sql`${body}` })
    .where(eq(correspondence.id, id)),
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
