import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { notes } from '#db/schema/notes.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { knownAs } from '#lib/leads/known-as.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const about = { id: notes.id, leadId: notes.leadId, staffName: nameOfMember, at: notes.at }
const columns = { ...about, body: notes.body }
const newestFirst = [desc(notes.at), asc(notes.id)]

const ofLead = read('list_notes', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select(columns)
    .from(notes)
    .leftJoin(staff, eq(staff.id, notes.staffId))
    .where(eq(notes.leadId, leadId))
    .orderBy(...newestFirst),
)

/** What a member wrote to others about an enquiry; its text sealed. */
export type Note = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives the notes on a lead, the newest first. */
export function listNotes(db: Queryable, leadId: string): Promise<Note[]> {
  return ofLead(db, { leadId })
}

const ofPerson = read('list_notes_of_person', { personId: 'uuid', onlyOf: 'uuid?' }, ({ personId, onlyOf }) =>
  orm
    .select(columns)
    .from(notes)
    .innerJoin(leads, eq(leads.id, notes.leadId))
    .leftJoin(staff, eq(staff.id, notes.staffId))
    .where(and(eq(notes.personId, personId), visibleTo(onlyOf)))
    .orderBy(...newestFirst),
)

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found */
export function listNotesOf(db: Queryable, personId: string, onlyOf: string | null): Promise<Note[]> {
  return ofPerson(db, { personId, onlyOf })
}

const mentions = read('list_mentions', { staffId: 'uuid', onlyOf: 'uuid?' }, ({ staffId, onlyOf }) =>
  orm
    .select({ ...about, leadName: knownAs })
    .from(notes)
    .innerJoin(leads, eq(leads.id, notes.leadId))
    .innerJoin(people, eq(people.id, notes.personId))
    .leftJoin(staff, eq(staff.id, notes.staffId))
    .where(and(sql`${notes.unseen} <> '{}'`, sql`${notes.unseen} @> array[${staffId}]`, visibleTo(onlyOf)))
    .orderBy(...newestFirst)
    .limit(20),
)

export type Mention = Awaited<ReturnType<typeof mentions>>[number]

/** Gives the notes that mention a member, whose leads they have not opened since; of leads that are open to them. */
export function listMentions(db: Queryable, staffId: string, onlyOf: string | null): Promise<Mention[]> {
  return mentions(db, { staffId, onlyOf })
}
