import type { Tx } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

const ask = statement<{ person_id: string; now: Date }>(
  'ask_consents_anew',
  `with given as (
    select e.*, gen_random_uuid() as fresh from consents c join consent_events e on e.record_id = c.record_id
    where c.person_id = :person_id::uuid and c.channel = 'email' and c.state = 'given'
  ), asked as (
    insert into consent_events (record_id, person_id, purpose, channel, state, basis, notice_number, language, wording,
      form, how, at)
    select fresh, person_id, purpose, channel, 'requested', basis, notice_number, language, wording, form, 'correction',
      :now::timestamptz from given
  )
  update consents c set state = 'requested', record_id = g.fresh, changed_at = :now::timestamptz
  from given g where c.person_id = g.person_id and c.purpose = g.purpose and c.channel = g.channel
  returning c.purpose`,
)

/**
 * Makes of what somebody agreed to get by mail something asked for: their mailbox is another, and has not confirmed it.
 * @returns whether anything is asked for now
 */
export async function askConsentsAnew(tx: Tx, personId: string, now: Date): Promise<boolean> {
  return (await tx.query(ask({ person_id: personId, now }))).length > 0
}
