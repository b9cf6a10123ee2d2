import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { choose } from '#lib/doors/choices/choose.ts'

const given = alias(consentEvents, 'given')

const ask = changeSql(
  'choices',
  'ask_consents_anew',
  { personId: 'uuid', now: 'timestamptz' },
  { purpose: 'text' },
  ({ personId, now }) => {
    const { personId: whose, purpose, channel, basis, noticeNumber, language, wording, form } = given
    const asked = {
      recordId: sql`given.fresh`,
      ...{ personId: whose, purpose, channel, basis, noticeNumber, language, wording, form },
      state: sql`'requested'`,
      how: sql`'correction'`,
      at: now,
    }
    return sql`with given as (
      select ${consentEvents}.*, gen_random_uuid() as fresh
      from ${consents} join ${consentEvents}
        on ${consentEvents.recordId} = ${consents.recordId} and ${consentEvents.personId} = ${personId}
      where ${consents.personId} = ${personId} and ${consents.channel} = 'email' and ${consents.state} = 'given'
    ), asked as (${insertFrom(consentEvents, asked, sql`from given`)})
    update ${consents} set ${namesOf(consents.state)} = 'requested', ${namesOf(consents.recordId)} = given.fresh,
      ${namesOf(consents.changedAt)} = ${now}
    from given where ${consents.personId} = ${given.personId} and ${consents.purpose} = ${given.purpose}
      and ${consents.channel} = ${given.channel}
    returning ${consents.purpose}`
  },
)

/**
 * Makes of what somebody agreed to get by mail something asked for: their mailbox is another, and has not confirmed it.
 * @returns whether anything is asked for now
 */
export async function askConsentsAnew(tx: Tx, personId: string, now: Date): Promise<boolean> {
  return (await choose(tx, ask({ personId, now }))).length > 0
}
