import { and, eq, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { notes } from '#db/schema/notes.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { extendableBy } from '#lib/leads/visible-to.ts'

/** No row: it stands here already, the lead is closed to its writer or in quarantine, or its person is restricted (R8). */
export const insertNote = changeSql(
  'capture',
  'write_note',
  {
    id: 'uuid',
    leadId: 'uuid',
    body: 'bytea',
    staffId: 'uuid?',
    unseen: 'uuid[]',
    onlyOf: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, leadId, body, staffId, unseen, onlyOf, now }) =>
    insertFrom(
      notes,
      { id, leadId: leads.id, personId: leads.personId, body, staffId, unseen, at: now },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${extendableBy(onlyOf)}
      on conflict (id) do nothing returning id`,
    ),
)

/** A member opened the lead: what mentions them there has been seen. */
export const markSeen = change(
  'capture',
  'mark_notes_seen',
  { leadId: 'uuid', staffId: 'uuid' },
  ({ leadId, staffId }) =>
    orm
      .update(notes)
      .set({ unseen: sql`array_remove(${notes.unseen}, ${staffId})` })
      .where(and(eq(notes.leadId, leadId), sql`${notes.unseen} @> array[${staffId}]`)),
)
