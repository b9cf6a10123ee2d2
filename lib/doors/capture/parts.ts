import { type SQL, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { files } from '#db/schema/files.ts'
import { rates, submissions } from '#db/schema/intake.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { requestAgents } from '#db/schema/request-agents.ts'
import { requests } from '#db/schema/requests.ts'
import { excluded, insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'
import { ofMinor } from '#lib/minors/queries.ts'
import { client, clientLead, clientLogged } from './client-parts.ts'
import { mail, retried } from './mail-parts.ts'
import type { Given, Part, Traits } from './part.ts'

/**
 * Counts one more request of this caller in this minute, and of whatever else is watched, such as the same words. Each
 * connection has a row of its own, so that requests at once do not wait for each other; one that is not committed yet
 * is not seen, so that a limit may be passed by as many as are under way.
 */
const counted: Part = {
  name: 'counted',
  sql: ({ now, rateKey, watched }) =>
    insertFrom(
      rates,
      {
        key: sql`counts.key`,
        minute: sql`date_trunc('minute', ${now})`,
        shard: sql`pg_backend_pid() % 64`,
        count: sql`1`,
      },
      sql`from unnest(array[${rateKey}] || ${watched}) as counts (key)
      on conflict (${namesOf(rates.key, rates.minute, rates.shard)})
        do update set ${namesOf(rates.count)} = ${rates.count} + 1
      returning ${namesOf(rates.key, rates.shard, rates.count)}`,
    ),
}

/** How often this caller asked in this minute, also where the request is then refused. */
const rate: Part = {
  name: 'rate',
  sql: ({ now, rateKey }) => sql`select counted.count + coalesce((select sum(${rates.count}) from ${rates}
      where ${rates.key} = ${rateKey} and ${rates.minute} = date_trunc('minute', ${now})
        and ${rates.shard} <> counted.shard), 0)::int as count
    from counted where counted.key = ${rateKey}`,
}

/** Counts a request before a statement goes on: `counted as (…), rate as (…)`, of which `rate.count` is to be compared. */
export function countRequests(given: Pick<Given, 'now' | 'rateKey' | 'watched'>): SQL {
  const traits = { byPhone: false, requesting: false, filed: false, asking: false, forClient: false }
  return withParts([counted, rate], given as Given, traits)
}

/** The files of a submission, held fast for its statement: those that another post has taken are not among them. */
const heldFiles: Part = {
  name: 'held_files',
  when: ({ filed }) => filed,
  sql: ({ fileTokens, form, now }) => sql`select ${files.id} from ${files}
    where ${files.token} = any(${fileTokens}) and ${files.form} = ${form} and ${files.ready} and ${files.expiresAt} > ${now}
    order by ${files.id} for update`,
}

/**
 * Claims a submission for this post alone, once its files are all there. The loser of identical posts gets no row and
 * reads the winner's reference with `findSubmission`; so does a repeat, until the claim expires. From an address that belongs to a
 * minor nothing is taken (P12).
 */
const claim: Part = {
  name: 'claim',
  sql: (
    {
      submissionKey,
      bodyDigest,
      reference,
      submissionExpires,
      rateLimit,
      fileTokens,
      now,
      emailKey,
      numberKey,
    },
    { filed, forClient },
  ) =>
    insertFrom(
      submissions,
      { key: submissionKey, body: bodyDigest, reference, expiresAt: submissionExpires },
      sql`from rate where (${rateLimit} = 0 or rate.count <= ${rateLimit})
        and not exists (${ofMinor(emailKey, numberKey)})
        ${filed ? sql`and (select count(*) from held_files) = cardinality(${fileTokens})` : sql``}
        ${forClient ? sql`and exists (select from client)` : sql``}
      on conflict (${namesOf(submissions.key)}) do update set
        ${setExcluded(submissions.body, submissions.reference, submissions.expiresAt)}
        where ${submissions.expiresAt} <= ${now}
      returning ${namesOf(submissions.reference)}`,
    ),
}

/**
 * Makes the person of a claimed submission, or finds them by their address, or where none was given by their number.
 * What is typed fills empty fields only: anyone can type your address. A restricted person is left as they are (R8).
 */
const written: Part = {
  name: 'written',
  sql: ({ personId: id, now, ...given }, { byPhone }) => {
    const { email, emailKey, phoneKey, name, company, phone, language, sources } = given
    const fields = { id, email, emailKey, phoneKey, name, company, phone, language, sources }
    return insertFrom(
      people,
      { ...fields, createdAt: now, lastActivityAt: now },
      sql`from claim on conflict (${namesOf(byPhone ? people.phoneKey : people.email)}) do update set
        ${namesOf(people.name)} = coalesce(${people.name}, ${excluded(people.name)}),
        ${namesOf(people.company)} = coalesce(${people.company}, ${excluded(people.company)}),
        ${namesOf(people.phone)} = coalesce(${people.phone}, ${excluded(people.phone)}),
        ${namesOf(people.sources)} = ${excluded(people.sources)} || ${people.sources},
        ${namesOf(people.lastActivityAt)} = greatest(${people.lastActivityAt}, ${excluded(people.lastActivityAt)})
        where ${people.restrictedAt} is null
      returning ${namesOf(people.id)}`,
    )
  },
}

const person: Part = {
  name: 'person',
  sql: ({ email, phoneKey }, { byPhone }) => sql`select id from written
    union all
    select ${people.id} from ${people}
    where ${byPhone ? sql`${people.phoneKey} = ${phoneKey}` : sql`${people.email} = ${email}`}
      and ${people.restrictedAt} is not null
      and exists (select from claim) and not exists (select from written)`,
}

/**
 * Stores the enquiry of a claimed submission. A claim without a person, who was restricted or erased a moment ago,
 * breaks on the empty column and takes the whole statement with it: nothing is acknowledged that was not stored.
 */
const lead: Part = {
  name: 'lead',
  sql: ({ leadId, now, answerDue, ...given }) => {
    const { reference, form, recordClass, enteredBy, countsFrom, details, message, search, words } = given
    const { language, noticeNumber, ipPrefix, cameBy, quarantine, valueMinor, expectedOn } = given
    const sent = { reference, form, recordClass, enteredBy, countsFrom, details, message, search, words }
    const around = {
      language,
      noticeNumber,
      ipPrefix,
      cameBy,
      quarantine,
      valueMinor,
      expectedOn,
      receivedAt: now,
      answerDueAt: answerDue,
    }
    return insertFrom(
      leads,
      { id: leadId, personId: sql`person.id`, ...sent, ...around },
      sql`from claim left join person on true returning ${namesOf(leads.id, leads.personId)}`,
    )
  },
}

const keptFiles: Part = {
  name: 'kept_files',
  when: ({ filed }) => filed,
  sql: () => sql`update ${files} set ${namesOf(files.leadId)} = lead.id, ${namesOf(files.personId)} = lead.person_id,
      ${namesOf(files.expiresAt)} = null, ${namesOf(files.network)} = null
    from lead where ${files.id} in (select id from held_files)`,
}

/** Whether a submission is a request that stands with its date until it is answered (P51). */
export function entersRequest({ requesting }: Traits): boolean {
  return requesting
}

const request: Part = {
  name: 'request',
  when: entersRequest,
  sql: ({ reference, asked, place, now, answerDue }) => {
    const ids = { id: sql`lead.id`, leadId: sql`lead.id`, personId: sql`lead.person_id` }
    return insertFrom(
      requests,
      { ...ids, reference, asked, place, receivedAt: now, dueAt: answerDue },
      sql`from lead`,
    )
  },
}

/** Who asks for them, where they do not ask themselves (P51). */
const agent: Part = {
  name: 'agent',
  when: entersRequest,
  sql: ({ agentName: name, agentEmail: email, agentKey: emailKey, now }) =>
    insertFrom(
      requestAgents,
      {
        id: sql`gen_random_uuid()`,
        leadId: sql`lead.id`,
        personId: sql`lead.person_id`,
        ...{ name, email, emailKey, createdAt: now },
      },
      sql`from lead where ${email} is not null`,
    ),
}

/** Enters each ticked box as `requested`: it permits nothing until the mailbox confirms. */
const asked: Part = {
  name: 'asked',
  when: ({ asking }) => asking,
  sql: ({ noticeNumber, language, form, how, ipPrefix, now, consents }) =>
    insertFrom(
      consentEvents,
      {
        recordId: sql`c.record_id`,
        personId: sql`person.id`,
        purpose: sql`c.purpose`,
        channel: sql`c.channel`,
        state: sql`'requested'`,
        basis: sql`c.basis`,
        wording: sql`c.wording`,
        ...{ noticeNumber, language, form, how, ipPrefix, at: now },
      },
      sql`from person, jsonb_to_recordset(${consents})
        as c (record_id uuid, purpose text, channel text, basis text, wording text)
      returning ${namesOf(consentEvents.recordId, consentEvents.personId, consentEvents.purpose, consentEvents.channel)}`,
    ),
}

/**
 * The current consent is made where there is none, and names the newest request; it is never changed by one: neither an
 * opt-out nor a consent is touched by a form (R7).
 */
const askedState: Part = {
  name: 'asked_state',
  when: ({ asking }) => asking,
  sql: ({ now }) =>
    insertFrom(
      consents,
      {
        personId: sql`asked.person_id`,
        purpose: sql`asked.purpose`,
        channel: sql`asked.channel`,
        state: sql`'requested'`,
        recordId: sql`asked.record_id`,
        changedAt: now,
      },
      sql`from asked on conflict (${namesOf(consents.personId, consents.purpose, consents.channel)}) do update set
        ${setExcluded(consents.recordId, consents.changedAt)}
        where ${consents.state} = 'requested'`,
    ),
}

const logged: Part = {
  name: 'logged',
  sql: ({ now, actorKind, actorId, facts }) =>
    insertFrom(
      auditEvents,
      { at: now, actorKind, actorId, verb: sql`'lead.captured'`, objectId: sql`lead.id`, facts },
      sql`from lead`,
    ),
}

/** All that a submission may do, in order. What it does not touch is left out. */
export const parts: readonly Part[] = [
  ...[counted, rate, heldFiles, claim, written, person, lead, keptFiles],
  ...[request, agent, asked, askedState, retried, mail, logged],
]

/**
 * All that one on a client's account does: nobody of the agency's own is made or found by it, nothing is asked for and nobody is written
 * to (P30).
 */
export const clientParts: readonly Part[] = [counted, rate, client, claim, clientLead, clientLogged]

/** The parts that this combination has, one after the other. */
export function withParts(all: readonly Part[], given: Given, traits: Traits): SQL {
  const chosen = all.filter(({ when }) => when?.(traits) ?? true)
  return sql.join(
    chosen.map((part) => sql`${sql.raw(part.name)} as (${part.sql(given, traits)})`),
    sql`, `,
  )
}
