import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Basis, Channel, PurposeId } from '#policy/vocabulary.ts'

/** The request that a confirmation link confirms. */
export type ConsentRequest = {
  readonly recordId: string
  readonly personId: string
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly basis: Basis
  readonly noticeNumber: number | null
  readonly language: string
  readonly wording: string
  readonly form: string | null
}

const openRequests = statement<{ person_id: string; up_to: string | null }>(
  'find_open_requests',
  `select * from (
    select distinct on (purpose, channel) id, record_id as "recordId", person_id as "personId", purpose, channel, state,
      basis, notice_number as "noticeNumber", language, wording, form
    from consent_events
    where person_id = :person_id::uuid and (:up_to::uuid is null
      or id <= (select id from consent_events where record_id = :up_to::uuid))
    order by purpose, channel, id desc) newest
  where state = 'requested' order by id`,
)

/**
 * What a person asked for that no later word has answered, the newest last.
 * @param upTo a request: what was asked for after it is left out
 */
export async function findOpenRequests(
  db: Queryable,
  personId: string,
  upTo: string | null,
): Promise<ConsentRequest[]> {
  return db.query<ConsentRequest>(openRequests({ person_id: personId, up_to: upTo }))
}

/** A consent that a withdrawal ended, as it was given. */
export type Ended = Omit<ConsentRequest, 'recordId'> & { readonly withdrawnAt: Date }

const ended = statement<{ person_id: string; record_id: string }>(
  'find_consents_ended',
  `select g.person_id as "personId", g.purpose, g.channel, g.basis, g.notice_number as "noticeNumber", g.language,
    g.wording, g.form, w.at as "withdrawnAt"
  from consent_events w
  join consents c on c.record_id = w.record_id and c.state = 'withdrawn'
  join lateral (select * from consent_events before
    where before.person_id = w.person_id and before.purpose = w.purpose and before.channel = w.channel
      and before.id < w.id and before.state <> 'requested' order by before.id desc limit 1) g on g.state = 'given'
  where w.person_id = :person_id::uuid
    and w.at = (select at from consent_events where record_id = :record_id::uuid)`,
)

/** What was given until one press withdrew it, and nothing was said since. */
export async function findEnded(db: Queryable, personId: string, recordId: string): Promise<Ended[]> {
  return db.query<Ended>(ended({ person_id: personId, record_id: recordId }))
}

/** In which words a person agrees to mail now. */
export async function givenWordings(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db.query<{ wording: string }>({
    name: 'given_wordings',
    text: `select e.wording from consents c join consent_events e on e.record_id = c.record_id
      where c.person_id = $1 and c.state = 'given' order by c.changed_at`,
    values: [personId],
  })
  return rows.map(({ wording }) => wording)
}

export type CurrentConsent = {
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly state: ConsentState
  readonly language: string
}

/** What a person has said on each purpose and channel so far. */
export async function currentConsents(db: Queryable, personId: string): Promise<CurrentConsent[]> {
  return db.query<CurrentConsent>({
    name: 'current_consents',
    text: `select c.purpose, c.channel, c.state, e.language from consents c
      join consent_events e on e.record_id = c.record_id and e.person_id = c.person_id where c.person_id = $1`,
    values: [personId],
  })
}

const byKey = statement<{ email_key: Buffer }>(
  'agrees_to_mail',
  `select p.id as "personId", exists (select from consents c where c.person_id = p.id and c.channel = 'email'
    and c.state = 'given') as "isGiven"
  from people p
  where p.id in (select id from people where email_key = :email_key::bytea
    union all select person_id from other_addresses where key = :email_key::bytea)
  order by p.email_key = :email_key::bytea desc nulls last, p.id limit 1`,
)

/** Whether who is held under a keyed address agrees to any mail; null where nobody is held. */
export async function agreesToMail(
  db: Queryable,
  emailKey: Buffer,
): Promise<{ personId: string; isGiven: boolean } | null> {
  const [row] = await db.query<{ personId: string; isGiven: boolean }>(byKey({ email_key: emailKey }))
  return row ?? null
}
