import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What a member wrote to others about an enquiry; sealed. */
export type Note = {
  readonly id: string
  readonly leadId: string
  readonly body: Buffer
  readonly staffName: string | null
  readonly at: Date
}

const columns = `n.id, n.lead_id as "leadId", n.body, coalesce(s.name, s.email) as "staffName", n.at`

const ofLead = statement<{ lead_id: string }>(
  'list_notes',
  `select ${columns} from notes n left join staff s on s.id = n.staff_id
  where n.lead_id = :lead_id::uuid order by n.at desc, n.id`,
)

/** Notes on a lead, the newest first. */
export async function listNotes(db: Queryable, leadId: string): Promise<Note[]> {
  return db.query<Note>(ofLead({ lead_id: leadId }))
}

const ofPerson = statement<{ person_id: string; only_of: string | null }>(
  'list_notes_of_person',
  `select ${columns} from notes n join leads l on l.id = n.lead_id left join staff s on s.id = n.staff_id
  where n.person_id = :person_id::uuid
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  order by n.at desc, n.id`,
)

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found */
export async function listNotesOf(db: Queryable, personId: string, onlyOf: string | null): Promise<Note[]> {
  return db.query<Note>(ofPerson({ person_id: personId, only_of: onlyOf }))
}

export type Mention = Omit<Note, 'body'> & { readonly leadName: string }

const mentions = statement<{ staff_id: string; only_of: string | null }>(
  'list_mentions',
  `select n.id, n.lead_id as "leadId", coalesce(s.name, s.email) as "staffName", n.at,
    coalesce(l.details->>'name', p.name, p.email, p.phone, l.reference) as "leadName"
  from notes n join leads l on l.id = n.lead_id join people p on p.id = n.person_id
    left join staff s on s.id = n.staff_id
  where n.unseen <> '{}' and n.unseen @> array[:staff_id::uuid]
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  order by n.at desc, n.id limit 20`,
)

/** Notes that mention a member, whose leads they have not opened since; of leads that are open to them. */
export async function listMentions(
  db: Queryable,
  staffId: string,
  onlyOf: string | null,
): Promise<Mention[]> {
  return db.query<Mention>(mentions({ staff_id: staffId, only_of: onlyOf }))
}
