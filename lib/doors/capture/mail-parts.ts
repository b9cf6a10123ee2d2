import { and, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { consents } from '#db/schema/consent.ts'
import { outbox } from '#db/schema/outbox.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { isStrangers, mostAnHour, strangersMail } from '#lib/doors/send/outbox/address-cap.ts'
import type { Part } from './part.ts'

const earlier = alias(outbox, 'earlier')
/** By the one value of it: an index answers, where a join would read the whole outbox. */
const ofPerson = sql`${earlier.personId} = (select lead.person_id from lead)`
/** About one's data three letters an hour go to one address, since anybody can type it. */
const fewRequests = (now: SQL) => sql`(select count(*) from ${outbox} ${earlier} where ${ofPerson}
  and ${earlier.kind} = 'confirm_request' and ${earlier.createdAt} > ${now} - interval '1 hour') < 3`

const optedOut = (
  emailKey: SQL,
) => sql`${suppressions.key} = ${emailKey} and ${suppressions.channel} = 'email'
  and ${suppressions.liftedAt} is null`
/** Since when a confirmation that went counts: 10 minutes; of who has opted out, 30 days, but none from before they did. */
const asked = (now: SQL, emailKey: SQL) => sql`coalesce((
  select greatest(${now} - interval '30 days', max(${suppressions.createdAt})) from ${suppressions}
  where ${optedOut(emailKey)} having count(*) > 0), ${now} - interval '10 minutes')`
/**
 * A confirmation goes out only where something is left to confirm, not to somebody who complained, at most every 10
 * minutes to one address, and every 30 days to one that has opted out: but who comes back is asked once at once.
 */
const worthAsking = (now: SQL, emailKey: SQL) => sql`(m.kind <> 'confirm_opt_in' or (
  exists (select from asked where not exists (select from ${consents}
    where ${consents.personId} = (select lead.person_id from lead) and ${consents.purpose} = asked.purpose
      and ${consents.channel} = asked.channel and ${consents.state} = 'given'))
  and not exists (select from ${suppressions} where ${optedOut(emailKey)} and (${suppressions.reason} = 'complaint'
    or (${suppressions.reason} = 'hard_bounce' and not exists (select from retried))))
  and (select count(*) from ${outbox} ${earlier} where ${ofPerson} and ${earlier.kind} = 'confirm_opt_in'
    and ${earlier.createdAt} > ${asked(now, emailKey)}) = 0))`

/**
 * A newer word of somebody whose mailbox refused mail for good allows one more try there: an enquiry that is answered. What
 * was set aside, what was said of somebody else and what staff entered is no word of theirs.
 */
export const retried: Part = {
  name: 'retried',
  sql: ({ emailKey, now, quarantine, actorKind, answerDue }) => sql`update ${suppressions}
    set ${namesOf(suppressions.liftedAt)} = ${now}, ${namesOf(suppressions.liftedHow)} = 'enquiry'
    from lead where ${suppressions.key} = ${emailKey} and ${suppressions.channel} = 'email'
      and ${suppressions.reason} = 'hard_bounce' and ${suppressions.liftedAt} is null
      and coalesce(${quarantine}, 'mailbox') = 'mailbox' and ${actorKind} <> 'staff'
      and ${answerDue} is not null
    returning ${namesOf(suppressions.key)}`,
}

/**
 * How many more than those before it this submission itself sends to its person: what it asks comes after the note that it
 * came.
 */
const before = (mail: SQL) => sql`(m.kind = 'confirm_opt_in' and ${mail} @> '[{"kind": "auto_reply"}]')::int`

/** Anybody can type an address: no more than the cap goes to it in an hour, of all kinds together. */
const withinCap = (now: SQL, mail: SQL) => sql`(not ${isStrangers(sql`m.kind`)}
  or ${strangersMail(sql`(select lead.person_id from lead)`, now)} + ${before(mail)} < ${mostAnHour(sql`m.kind`)})`

/** Queues the mail that a submission causes, and gives the kinds that are queued. */
export const mail: Part = {
  name: 'mail',
  sql: ({ mail, language, now, emailKey }, { requesting, asking }) =>
    insertFrom(
      outbox,
      {
        id: sql`m.id`,
        kind: sql`m.kind`,
        purpose: sql`m.purpose`,
        stream: sql`'service'`,
        personId: sql`lead.person_id`,
        leadId: sql`lead.id`,
        ...{ language, nextAt: now, createdAt: now },
      },
      sql`from lead, jsonb_to_recordset(${mail}) as m (id uuid, kind text, purpose text)
      where ${and(withinCap(now, mail), requesting ? fewRequests(now) : undefined, asking ? worthAsking(now, emailKey) : undefined)}
      returning ${namesOf(outbox.kind)}`,
    ),
}
