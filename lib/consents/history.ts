import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Channel } from '#policy/vocabulary.ts'

/** One entry of the ledger, in the words that were shown. */
export type ConsentEntry = {
  readonly id: number
  readonly recordId: string
  readonly personId: string
  readonly purpose: string
  readonly channel: Channel
  readonly state: ConsentState
  readonly basis: string
  readonly noticeNumber: number | null
  readonly language: string
  readonly wording: string
  readonly form: string | null
  readonly how: string
  readonly at: Date
}

const columns = `e.id, e.record_id as "recordId", e.person_id as "personId", e.purpose, e.channel, e.state, e.basis,
  e.notice_number as "noticeNumber", e.language, e.wording, e.form, e.how, e.at`

const ofPerson = statement<{ person_id: string }>(
  'list_consent_events',
  `select ${columns} from consent_events e where e.person_id = :person_id::uuid order by e.id desc`,
)

/** Everything a person has said, the newest first. */
export async function listConsentEvents(db: Queryable, personId: string): Promise<ConsentEntry[]> {
  return db.query<ConsentEntry>(ofPerson({ person_id: personId }))
}

export type Withdrawal = ConsentEntry & { readonly who: string }

const withdrawn = statement<{ limit: number }>(
  'list_withdrawals',
  `select ${columns}, coalesce(p.email, p.phone) as who from consent_events e join people p on p.id = e.person_id
  where e.state = 'withdrawn' order by e.id desc limit :limit::int`,
)

/** The latest withdrawals of people who are still held. */
export async function listWithdrawals(db: Queryable, limit: number): Promise<Withdrawal[]> {
  return db.query<Withdrawal>(withdrawn({ limit }))
}
