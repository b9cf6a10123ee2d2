import { and, asc, eq, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { replyDrafts } from '#db/schema/reply-drafts.ts'
import { staff } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'
import { extendableBy } from '#lib/leads/visible-to.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

/** Begins a draft, or finds the one that is there: its id, to which what is written is sealed. No row: the lead is closed to the member. */
export const beginDraft = changeSql(
  'capture',
  'begin_reply_draft',
  { id: 'uuid', leadId: 'uuid', staffId: 'uuid', body: 'bytea', onlyOf: 'uuid?', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, leadId, staffId, body, onlyOf, now }) =>
    insertFrom(
      replyDrafts,
      { id, leadId: leads.id, personId: leads.personId, staffId, body, at: now },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${extendableBy(onlyOf)}
      on conflict (${namesOf(replyDrafts.leadId, replyDrafts.staffId)}) do update set ${namesOf(replyDrafts.at)} = ${now}
      returning ${namesOf(replyDrafts.id)}`,
    ),
)

export const writeDraft = change(
  'capture',
  'write_reply_draft',
  { id: 'uuid', body: 'bytea' },
  ({ id, body }) =>
    orm
      .update(replyDrafts)
      .set({ body: sql`${body}` })
      .where(eq(replyDrafts.id, id)),
)

export const dropDraft = change(
  'capture',
  'drop_reply_draft',
  { leadId: 'uuid', staffId: 'uuid' },
  ({ leadId, staffId }) =>
    orm
      .delete(replyDrafts)
      .where(and(eq(replyDrafts.leadId, leadId), eq(replyDrafts.staffId, staffId)))
      .returning({ id: replyDrafts.id }),
)

export const draftsOf = read('list_reply_drafts', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select({
      id: replyDrafts.id,
      staffId: replyDrafts.staffId,
      by: nameOfMember,
      body: replyDrafts.body,
      at: replyDrafts.at,
    })
    .from(replyDrafts)
    .leftJoin(staff, eq(staff.id, replyDrafts.staffId))
    .where(eq(replyDrafts.leadId, leadId))
    .orderBy(asc(replyDrafts.at), asc(replyDrafts.id)),
)
