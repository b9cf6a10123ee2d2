import type { Queryable } from '#db/client.ts'
import type { HeldReason, Stage } from '#db/schema/leads.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Answers } from '#policy/form.ts'

/** One enquiry with its person, as the desk shows it. The message is still sealed. */
export type Lead = {
  readonly id: string
  readonly reference: string
  readonly form: string
  readonly stage: Stage
  readonly held: HeldReason | null
  readonly details: Answers
  readonly message: Buffer | null
  readonly language: string
  readonly noticeNumber: number
  readonly receivedAt: Date
  readonly answerDueAt: Date | null
  readonly answeredAt: Date | null
  readonly ownerId: string | null
  readonly ownerEmail: string | null
  readonly personId: string
  readonly email: string | null
  readonly phone: string | null
  readonly name: string | null
  readonly restrictedAt: Date | null
}

const find = statement<{ id: string; only_of: string | null }>(
  'find_lead',
  `select l.id, l.reference, l.form, l.stage, l.held, l.details, l.message, l.language, l.notice_number as "noticeNumber",
    l.received_at as "receivedAt", l.answer_due_at as "answerDueAt", l.answered_at as "answeredAt",
    l.owner_id as "ownerId", m.email as "ownerEmail", p.id as "personId", p.email, p.phone, p.name,
    p.restricted_at as "restrictedAt"
  from leads l join people p on p.id = l.person_id left join staff m on m.id = l.owner_id
  where l.id = :id::uuid and (:only_of::uuid is null or l.owner_id is null or l.owner_id = :only_of::uuid)`,
)

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all are found */
export async function findLead(db: Queryable, id: string, onlyOf: string | null): Promise<Lead | null> {
  const [row] = await db.query<Lead>(find({ id, only_of: onlyOf }))
  return row ?? null
}

export type LeadOfPerson = Pick<Lead, 'id' | 'reference' | 'form' | 'stage' | 'receivedAt'>

const ofPerson = statement<{ person_id: string; only_of: string | null }>(
  'list_leads_of_person',
  `select id, reference, form, stage, received_at as "receivedAt" from leads
  where person_id = :person_id::uuid and (:only_of::uuid is null or owner_id is null or owner_id = :only_of::uuid)
  order by received_at desc, id desc`,
)

/** A person's enquiries, the newest first. */
export async function listLeadsOf(
  db: Queryable,
  personId: string,
  onlyOf: string | null,
): Promise<LeadOfPerson[]> {
  return db.query<LeadOfPerson>(ofPerson({ person_id: personId, only_of: onlyOf }))
}
