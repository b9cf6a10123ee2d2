import type { Queryable } from '#db/client.ts'
import type { CorrespondenceChannel } from '#db/schema/correspondence.ts'
import { toStaff } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'

const find = statement<{ id: string }>(
  'find_answer',
  `select c.id, c.body, l.reference from correspondence c join leads l on l.id = c.lead_id where c.id = :id::uuid`,
)

/** An answer that waits to be mailed, sealed, with the reference its reader knows. */
export async function findAnswer(
  db: Queryable,
  id: string,
): Promise<{ id: string; body: Buffer; reference: string } | null> {
  const [row] = await db.query<{ id: string; body: Buffer; reference: string }>(find({ id }))
  return row ?? null
}

/** Something said about an enquiry after it was sent; sealed. */
export type Said = {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly channel: CorrespondenceChannel
  readonly body: Buffer
  readonly staffName: string | null
  /** Whether it came as a mail, or staff noted it. */
  readonly came: boolean
  readonly leadId: string
  readonly at: Date
}

const said = `c.id, c.direction, c.channel, c.body, coalesce(s.name, s.email) as "staffName",
    c.message_id is not null as came, c.lead_id as "leadId", c.at`

const ofLead = statement<{ lead_id: string }>(
  'list_correspondence',
  `select ${said}
  from correspondence c left join staff s on s.id = c.staff_id
  where c.lead_id = :lead_id::uuid order by c.at desc, c.id`,
)

/** What was said about a lead, the newest first. */
export async function listSaid(db: Queryable, leadId: string): Promise<Said[]> {
  return db.query<Said>(ofLead({ lead_id: leadId }))
}

const ofPerson = statement<{ person_id: string; only_of: string | null }>(
  'list_correspondence_of_person',
  `select ${said}
  from correspondence c join leads l on l.id = c.lead_id left join staff s on s.id = c.staff_id
  where c.person_id = :person_id::uuid
    and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)
  order by c.at desc, c.id`,
)

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found */
export async function listSaidOf(db: Queryable, personId: string, onlyOf: string | null): Promise<Said[]> {
  return db.query<Said>(ofPerson({ person_id: personId, only_of: onlyOf }))
}

/** A lead that a mail may be about. */
export type AnsweredLead = {
  readonly leadId: string
  readonly personId: string
  readonly form: string
  readonly held: boolean
}

const columns = 'l.id as "leadId", l.person_id as "personId", l.form, l.held is not null as held'

const byId = statement<{ id: string }>(
  'find_answered_lead',
  `select ${columns} from leads l where l.id = :id::uuid`,
)

/** Null where the enquiry is gone. */
export async function findAnsweredLead(db: Queryable, id: string): Promise<AnsweredLead | null> {
  const [row] = await db.query<AnsweredLead>(byId({ id }))
  return row ?? null
}

const byMessages = statement<{ ids: string[] }>(
  'find_lead_by_messages',
  `select ${columns} from outbox o join leads l on l.id = o.lead_id
  where o.id = any(:ids::uuid[]) and o.kind not in (${toStaff}) order by o.created_at desc limit 1`,
)

/** The lead that one of our messages to its person was about. */
export async function findLeadOfMessages(
  db: Queryable,
  ids: readonly string[],
): Promise<AnsweredLead | null> {
  if (ids.length === 0) return null
  const [row] = await db.query<AnsweredLead>(byMessages({ ids: [...ids] }))
  return row ?? null
}

const byReference = statement<{ reference: string; email: string }>(
  'find_lead_by_reference',
  `select ${columns} from leads l join people p on p.id = l.person_id
  where l.reference = :reference::text and (p.email = :email::text
    or exists (select from other_addresses o where o.person_id = p.id and o.address = :email::text))`,
)

/** The lead of a reference, where its own person quotes it: it is short, and others may have seen it. */
export async function findLeadByReference(
  db: Queryable,
  reference: string,
  email: string,
): Promise<AnsweredLead | null> {
  const [row] = await db.query<AnsweredLead>(byReference({ reference, email }))
  return row ?? null
}

const seen = statement<{ message_id: string; lead_id: string; since: Date }>(
  'inbound_seen',
  `select exists (select from correspondence where message_id = :message_id::text) as known,
    (select count(*)::int from correspondence
      where lead_id = :lead_id::uuid and message_id is not null and at > :since::timestamptz) as lately`,
)

/** Whether a mail stands here already, and how many came about its lead since then. */
export async function inboundSeen(
  db: Queryable,
  messageId: string,
  leadId: string,
  since: Date,
): Promise<{ known: boolean; lately: number }> {
  const [row] = await db.query<{ known: boolean; lately: number }>(
    seen({ message_id: messageId, lead_id: leadId, since }),
  )
  return row ?? { known: false, lately: 0 }
}
