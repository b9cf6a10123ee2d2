import type { Queryable } from '#db/client.ts'
import type { RequestOutcome } from '#db/schema/requests.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Askable } from '#policy/request-form.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'

export type DataRequest = {
  readonly id: string
  readonly reference: string
  readonly leadId: string | null
  readonly personId: string | null
  readonly email: string | null
  readonly asked: Askable
  readonly place: Jurisdiction | null
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly provenAt: Date | null
  readonly answeredAt: Date | null
  readonly outcome: RequestOutcome | null
  readonly answeredBy: string | null
}

export const requestColumns = `r.id, r.reference, r.lead_id as "leadId", r.person_id as "personId", p.email, r.asked, r.place,
  r.received_at as "receivedAt", r.due_at as "dueAt", r.proven_at as "provenAt", r.answered_at as "answeredAt", r.outcome,
  s.email as "answeredBy"`
export const requestsFrom = `requests r left join people p on p.id = r.person_id left join staff s on s.id = r.answered_by`

const find = statement<{ id: string }>(
  'find_request',
  `select ${requestColumns} from ${requestsFrom} where r.id = :id::uuid`,
)

const ofPerson = statement<{ person_id: string }>(
  'list_requests_of_person',
  `select ${requestColumns} from ${requestsFrom} where r.person_id = :person_id::uuid order by r.received_at desc, r.id`,
)

/** What somebody asked about their data, the newest first. */
export async function listRequestsOf(db: Queryable, personId: string): Promise<DataRequest[]> {
  return db.query<DataRequest>(ofPerson({ person_id: personId }))
}

export type RequestFacts = Pick<DataRequest, 'reference' | 'asked' | 'dueAt' | 'outcome'>

const ofLead = statement<{ lead_id: string }>(
  'find_request_of_lead',
  `select reference, asked, due_at as "dueAt", outcome from requests where lead_id = :lead_id::uuid`,
)

/** What mail about a request may say of it. */
export async function findRequestOfLead(db: Queryable, leadId: string): Promise<RequestFacts | null> {
  const [row] = await db.query<RequestFacts>(ofLead({ lead_id: leadId }))
  return row ?? null
}

export async function findRequest(db: Queryable, id: string): Promise<DataRequest | null> {
  const [row] = await db.query<DataRequest>(find({ id }))
  return row ?? null
}

const packaged = statement<{ hash: Buffer; now: Date }>(
  'find_package',
  `select t.person_id as "personId", r.reference, p.language from tokens t
  join requests r on r.lead_id = t.record_id join people p on p.id = t.person_id
  where t.hash = :hash::bytea and t.use = 'open_package' and t.expires_at > :now::timestamptz`,
)

/** Whose copy a mailed link opens; null: it has ended, or is none. */
export async function findPackage(
  db: Queryable,
  hash: Buffer,
  now: Date,
): Promise<{ personId: string; reference: string; language: string } | null> {
  const [row] = await db.query<{ personId: string; reference: string; language: string }>(
    packaged({ hash, now }),
  )
  return row ?? null
}
