import type { Queryable } from '../../../db/client.ts'
import type { ConsentState } from '../../../db/schema/consent.ts'
import type { Basis, Channel, PurposeId } from '../../../policy/vocabulary.ts'

/** The request that a confirmation link confirms. */
export type ConsentRequest = {
  readonly personId: string
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly basis: Basis
  readonly noticeNumber: number | null
  readonly language: string
  readonly wording: string
  readonly form: string | null
}

export async function findRequest(db: Queryable, recordId: string): Promise<ConsentRequest | null> {
  const [row] = await db.query<ConsentRequest>({
    name: 'find_consent_request',
    text: `select person_id as "personId", purpose, channel, basis, notice_number as "noticeNumber", language,
        wording, form from consent_events where record_id = $1 and state = 'requested'`,
    values: [recordId],
  })
  return row ?? null
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
      join consent_events e on e.record_id = c.record_id where c.person_id = $1`,
    values: [personId],
  })
}

/** The newest request of a person that no later word has answered. */
export async function findOpenRequest(
  db: Queryable,
  personId: string,
): Promise<{ recordId: string; wording: string } | null> {
  const [row] = await db.query<{ recordId: string; wording: string; state: ConsentState }>({
    name: 'find_open_request',
    text: `select record_id as "recordId", wording, state from consent_events
      where person_id = $1 order by id desc limit 1`,
    values: [personId],
  })
  return row?.state === 'requested' ? row : null
}
