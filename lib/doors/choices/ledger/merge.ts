import type { Queryable } from '#db/client.ts'
import type { ConsentState } from '#db/schema/consent.ts'
import { statement } from '#lib/platform/statement.ts'
import type { Basis, Channel, PurposeId } from '#policy/vocabulary.ts'

/** What somebody said last on a purpose and channel, with the words it was said to. */
export type Standing = {
  readonly personId: string
  readonly purpose: PurposeId
  readonly channel: Channel
  readonly state: ConsentState
  readonly recordId: string
  readonly basis: Basis
  readonly noticeNumber: number | null
  readonly language: string
  readonly wording: string
  readonly form: string | null
}

const list = statement<{ ids: readonly string[] }>(
  'list_standing_consents',
  `select c.person_id as "personId", c.purpose, c.channel, c.state, c.record_id as "recordId", e.basis,
    e.notice_number as "noticeNumber", e.language, e.wording, e.form
  from consents c join consent_events e on e.record_id = c.record_id
  where c.person_id = any (:ids::uuid[]) order by c.purpose, c.channel`,
)

export async function listStanding(db: Queryable, ids: readonly string[]): Promise<Standing[]> {
  return db.query<Standing>(list({ ids }))
}

/** Has what one person asked for stand as asked for by another, who said nothing yet. */
export const passRequest = statement<{
  person_id: string
  purpose: string
  channel: string
  record_id: string
  now: Date
}>(
  'pass_request',
  `insert into consents (person_id, purpose, channel, state, record_id, changed_at)
  values (:person_id::uuid, :purpose::text, :channel::text, 'requested', :record_id::uuid, :now::timestamptz)
  on conflict do nothing`,
)
