import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { auditEvents } from '#db/schema/audit.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { people } from '#db/schema/people.ts'
import { tokens } from '#db/schema/tokens.ts'
import { changeSql } from '#db/statement/change.ts'
import { excluded, insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { listing } from '#lib/doors/choices/suppressions/changes.ts'
import { voiding } from '#lib/doors/choices/tokens/changes.ts'

const place = namesOf(consents.personId, consents.purpose, consents.channel)

/** What makes a row of `consents` say the newest word. */
const becomesCurrent = sql`on conflict (${place}) do update
  set ${namesOf(consents.state)} = ${excluded(consents.state)},
    ${namesOf(consents.recordId)} = ${excluded(consents.recordId)},
    ${namesOf(consents.changedAt)} = ${excluded(consents.changedAt)}`

/** Enters a decision in the ledger and makes it the current consent. */
export const insertDecision = changeSql(
  'choices',
  'enter_decision',
  {
    recordId: 'uuid',
    personId: 'uuid',
    purpose: 'text',
    channel: 'text',
    state: 'text',
    basis: 'text',
    noticeNumber: 'int?',
    language: 'text',
    wording: 'text',
    form: 'text?',
    how: 'text',
    ipPrefix: 'text?',
    at: 'timestamptz',
  },
  {},
  (values) => {
    const { personId, purpose, channel, state, recordId, at } = values
    const current = { personId, purpose, channel, state, recordId, changedAt: at }
    return sql`with entered as (${insertFrom(consentEvents, values, sql.empty())})
      ${insertFrom(consents, current, becomesCurrent)}`
  },
)

/** Has what one person asked for stand as asked for by another, who said nothing yet. */
export const passRequest = changeSql(
  'choices',
  'pass_request',
  { personId: 'uuid', purpose: 'text', channel: 'text', recordId: 'uuid', now: 'timestamptz' },
  {},
  ({ now, ...values }) =>
    insertFrom(consents, { ...values, state: sql`'requested'`, changedAt: now }, sql`on conflict do nothing`),
)

type Stop = {
  readonly channel: SQL
  readonly reason: SQL
  /** How it came, in the ledger, and by what way, on the list. */
  readonly how: SQL
  readonly way: SQL
  readonly wording: SQL<string>
  readonly purposes: SQL
  readonly now: SQL<Date>
  /** The list that says so; left out: none. */
  readonly importId?: SQL
}

/** The person of a statement that stops: `person`, with their id, language and the key they are written to under. */
const person = { id: sql`person.id`, language: sql`person.language`, key: sql`person.key` }
const changed = alias(consents, 'changed')

/**
 * Everything an opt-out writes for the `person` of a statement: they stand on the list, mailed links are void, and what
 * they agreed to is withdrawn. What stands withdrawn already is not entered again (P18), and what was never asked by
 * another way than mail is not entered at all; who stops the mail has stopped what else they were asked for, while a no by
 * telephone stops the telephone alone (P17).
 *
 * The purposes come as JSON, each with `purpose`, `channel` and `basis`, not as arrays: the planner counts the elements of
 * an array it is given, finds each plan better than the general one by that, and would plan anew at every request, which
 * takes longer than the request. The look into `consents` is fenced off: the planner would else read them all into a table of
 * its own, since it takes the purposes for a hundred.
 */
function stopping({ channel, reason, how, way, wording, purposes, now, importId }: Stop): SQL {
  const withdrawn = {
    personId: person.id,
    purpose: sql`a.purpose`,
    channel: sql`a.channel`,
    state: sql`'withdrawn'`,
    recordId: sql`gen_random_uuid()`,
    changedAt: now,
  }
  const entry = {
    recordId: changed.recordId,
    personId: person.id,
    purpose: changed.purpose,
    channel: changed.channel,
    state: sql`'withdrawn'`,
    basis: sql`a.basis`,
    language: person.language,
    wording,
    how,
    at: now,
  }
  const ofPerson = sql`${tokens.personId} in (select person.id from person) and ${channel} = 'email'`
  return sql`listed as (
      ${listing({ key: person.key, channel, reason, createdAt: now, how: way, importId }, sql`from person`)}
    ), voided as ${voiding(now, ofPerson)}, asked as (
      select purpose, channel, basis from jsonb_to_recordset(${purposes}) as given (purpose text, channel text, basis text)
    ), changed as (
      ${insertFrom(
        consents,
        withdrawn,
        sql`from person, asked a
          where a.channel = ${channel} or (${channel} = 'email' and exists (select from ${consents}
            where ${consents.personId} = person.id and ${consents.purpose} = a.purpose and ${consents.channel} = a.channel offset 0))
          ${becomesCurrent} where ${consents.state} <> 'withdrawn'
          returning ${namesOf(consents.purpose, consents.channel, consents.recordId)}`,
      )}
    ), entered as (
      ${insertFrom(
        consentEvents,
        entry,
        sql`from person, changed join asked a on a.purpose = ${changed.purpose} and a.channel = ${changed.channel}`,
      )}
    )`
}

/** Stops for somebody who is locked. Gives the entries that ended a consent to mail, where one was given. */
export const stopForPerson = changeSql(
  'choices',
  'stop_for_person',
  {
    personId: 'uuid',
    key: 'bytea',
    channel: 'text',
    reason: 'text',
    how: 'text',
    way: 'text',
    wording: 'text',
    purposes: 'jsonb',
    now: 'timestamptz',
    importId: 'uuid?',
  },
  { recordId: 'uuid' },
  ({ personId, key, ...stop }) => sql`with person as (
      select ${people.id} as id, ${people.language} as language, ${key} as key from ${people} where ${people.id} = ${personId}
    ), ${stopping(stop)}
    select ${changed.recordId} from changed join ${consents} on ${consents.personId} = ${personId}
      and ${consents.purpose} = ${changed.purpose} and ${consents.channel} = ${changed.channel}
    where ${consents.state} = 'given' and ${changed.channel} = 'email'`,
)

/**
 * Stops for somebody who is held under this address, and logs it, in one statement. No row, and nothing written, in every
 * rarer case, in which more has to be seen first: nobody has this address, it was once that of somebody who has another now,
 * or somebody else is at the same person at this moment.
 */
export const stopByOneClick = changeSql(
  'choices',
  'stop_by_one_click',
  { key: 'bytea', purposes: 'jsonb', wording: 'text', now: 'timestamptz' },
  { id: 'bigint' },
  ({ key, purposes, wording, now }) => {
    const stop = {
      channel: sql`'email'`,
      reason: sql`'opt_out'`,
      how: sql`'one_click'`,
      way: sql`'one_click'`,
    }
    const event = {
      at: now,
      actorKind: sql`'person'`,
      actorId: person.id,
      verb: sql`'consent.withdrawn'`,
      objectId: person.id,
      facts: sql`'{"channel": "email", "how": "one_click"}'`,
    }
    return sql`with person as (
        select ${people.id} as id, ${people.language} as language, ${people.emailKey} as key from ${people}
        where ${people.emailKey} = ${key}
          and not exists (select from ${otherAddresses} where ${otherAddresses.key} = ${key}) for update skip locked
      ), ${stopping({ ...stop, purposes, wording, now })}
      ${insertFrom(auditEvents, event, sql`from person returning ${namesOf(auditEvents.id)}`)}`
  },
)
