import { and, asc, desc, eq, gt, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { correspondence } from '#db/schema/correspondence.ts'
import { leads } from '#db/schema/leads.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { type OutboxState, outbox, staffKinds } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import { visibleTo } from '#lib/leads/visible-to.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const reply = read('find_answer', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: correspondence.id, body: correspondence.body, reference: leads.reference })
    .from(correspondence)
    .innerJoin(leads, eq(leads.id, correspondence.leadId))
    .where(eq(correspondence.id, id)),
)

/** Finds a reply that waits to be mailed, sealed, with the reference its reader knows. */
export async function findReply(
  db: Queryable,
  id: string,
): Promise<Awaited<ReturnType<typeof reply>>[number] | null> {
  const [row] = await reply(db, { id })
  return row ?? null
}

const message = {
  id: correspondence.id,
  direction: correspondence.direction,
  channel: correspondence.channel,
  body: correspondence.body,
  staffName: nameOfMember,
  /** What became of a reply that was written here; null: staff noted it, or nobody knows any more. */
  mailed: sql<OutboxState | null>`(select ${outbox.state} from ${outbox}
    where ${outbox.correspondenceId} = ${correspondence.id} order by ${outbox.createdAt} desc limit 1)`,
  /** When a reply leaves that no worker has taken up yet; null: it has left, or may have. */
  sendAt: sql<Date | null>`(select ${outbox.nextAt} from ${outbox}
    where ${outbox.correspondenceId} = ${correspondence.id} and ${outbox.state} = 'waiting' and ${outbox.attempts} = 0
    order by ${outbox.createdAt} desc limit 1)`.mapWith(outbox.nextAt),
  /** Whether it came as a mail, or staff noted it. */
  came: sql<boolean>`${correspondence.messageId} is not null`,
  leadId: correspondence.leadId,
  at: correspondence.at,
}

const ofLead = read('list_correspondence', { leadId: 'uuid' }, ({ leadId }) =>
  orm
    .select(message)
    .from(correspondence)
    .leftJoin(staff, eq(staff.id, correspondence.staffId))
    .where(eq(correspondence.leadId, leadId))
    .orderBy(desc(correspondence.at), asc(correspondence.id)),
)

/** Something written or said about a lead after it was sent; sealed. */
export type Message = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives the messages about a lead, the newest first. */
export async function listMessages(db: Queryable, leadId: string): Promise<Message[]> {
  return ofLead(db, { leadId })
}

const ofPerson = read(
  'list_correspondence_of_person',
  { personId: 'uuid', onlyOf: 'uuid?' },
  ({ personId, onlyOf }) =>
    orm
      .select(message)
      .from(correspondence)
      .innerJoin(leads, eq(leads.id, correspondence.leadId))
      .leftJoin(staff, eq(staff.id, correspondence.staffId))
      .where(and(eq(correspondence.personId, personId), visibleTo(onlyOf)))
      .orderBy(desc(correspondence.at), asc(correspondence.id)),
)

/**
 * Gives the messages about all leads of a person, the newest first.
 * @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found
 */
export async function listMessagesOf(
  db: Queryable,
  personId: string,
  onlyOf: string | null,
): Promise<Message[]> {
  return ofPerson(db, { personId, onlyOf })
}

const lead = {
  leadId: leads.id,
  personId: leads.personId,
  form: leads.form,
  quarantined: sql<boolean>`${leads.quarantine} is not null`,
}

const byId = read('find_answered_lead', { id: 'uuid' }, ({ id }) =>
  orm.select(lead).from(leads).where(eq(leads.id, id)),
)

/** A lead that a mail may be about. */
export type AnsweredLead = Awaited<ReturnType<typeof byId>>[number]

/** Null where the lead is gone. */
export async function findAnsweredLead(db: Queryable, id: string): Promise<AnsweredLead | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const byMessages = read('find_lead_by_messages', { ids: 'uuid[]' }, ({ ids }) =>
  orm
    .select(lead)
    .from(outbox)
    .innerJoin(leads, eq(leads.id, outbox.leadId))
    .where(and(sql`${outbox.id} = any(${ids})`, notInArray(outbox.kind, [...staffKinds])))
    .orderBy(desc(outbox.createdAt))
    .limit(1),
)

/** Finds the lead that one of our messages to its person was about. */
export async function findLeadOfMessages(
  db: Queryable,
  ids: readonly string[],
): Promise<AnsweredLead | null> {
  if (ids.length === 0) return null
  const [row] = await byMessages(db, { ids })
  return row ?? null
}

const byReference = read(
  'find_lead_by_reference',
  { reference: 'text', email: 'text' },
  ({ reference, email }) =>
    orm
      .select(lead)
      .from(leads)
      .innerJoin(people, eq(people.id, leads.personId))
      .where(
        and(
          eq(leads.reference, reference),
          or(
            eq(people.email, email),
            sql`exists (select from ${otherAddresses} where ${otherAddresses.personId} = ${people.id}
              and ${otherAddresses.address} = ${email})`,
          ),
        ),
      ),
)

/** Finds the lead of a reference, where its own person quotes it: it is short, and others may have seen it. */
export async function findLeadByReference(
  db: Queryable,
  reference: string,
  email: string,
): Promise<AnsweredLead | null> {
  const [row] = await byReference(db, { reference, email })
  return row ?? null
}

const seen = readSql(
  'inbound_seen',
  { messageId: 'text', leadId: 'uuid', since: 'timestamptz' },
  { known: 'boolean', lately: 'int' },
  ({ messageId, leadId, since }) => sql`
  select exists (select from ${correspondence} where ${correspondence.messageId} = ${messageId}),
    (select count(*)::int from ${correspondence} where ${and(
      eq(correspondence.leadId, leadId),
      isNotNull(correspondence.messageId),
      gt(correspondence.at, since),
    )})`,
)

/** Tells whether a mail stands here already, and how many came about its lead since then. */
export async function inboundSeen(
  db: Queryable,
  messageId: string,
  leadId: string,
  since: Date,
): Promise<{ known: boolean; lately: number }> {
  const [row] = await seen(db, { messageId, leadId, since })
  return row ?? { known: false, lately: 0 }
}
