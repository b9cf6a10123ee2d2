import { and, eq, sql } from 'drizzle-orm'
import { consents } from '#db/schema/consent.ts'
import { drafts } from '#db/schema/drafts.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'
import { ofMinor } from '#lib/minors/queries.ts'

/**
 * Keeps what was typed so far, in the place of what the page kept before (`earlier`; null begins a draft). The person is
 * known by the address and by nothing else of it; somebody restricted is left as they are (R8), and nothing of theirs is
 * kept. No row: nothing was.
 */
export const writeDraft = changeSql(
  'capture',
  'write_draft',
  {
    now: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
    id: 'uuid',
    token: 'bytea',
    earlier: 'bytea?',
    personId: 'uuid',
    email: 'text',
    emailKey: 'bytea',
    language: 'text',
    sources: 'jsonb',
    form: 'text',
    answers: 'bytea',
    noticeNumber: 'int',
  },
  { id: 'uuid' },
  ({ now, rateKey, watched, rateLimit, earlier, form, personId, ...given }) => {
    const { email, emailKey, language, sources } = given
    const { id, token, answers, noticeNumber } = given
    return sql`with ${countRequests({ now, rateKey, watched })}, written as (${insertFrom(
      people,
      { id: personId, email, emailKey, language, sources, createdAt: now, lastActivityAt: now },
      sql`from rate where rate.count <= ${rateLimit} and not exists (${ofMinor(emailKey, sql`null::bytea`)})
      on conflict (${namesOf(people.email)}) do update set ${setExcluded(people.email)}
        where ${people.restrictedAt} is null
      returning ${namesOf(people.id)}`,
    )}), before as (
      delete from ${drafts} where ${drafts.token} = ${earlier} and ${drafts.form} = ${form}
    )
    ${insertFrom(
      drafts,
      { id, token, personId: sql`written.id`, form, answers, noticeNumber, changedAt: now },
      // What was under way when the form was sent comes too late.
      sql`from written
      where not exists (select from ${leads} where ${leads.personId} = written.id and ${leads.form} = ${form}
        and ${leads.receivedAt} > ${now} - interval '1 minute')
      returning ${namesOf(drafts.id)}`,
    )}`
  },
)

/**
 * Queues one letter about a form that lies unsent, to who agreed to such letters and was not reminded of any form yet, as
 * far as records of mail reach back. Whether it may go is asked again when it is claimed.
 */
export const queueReminders = changeSql(
  'send',
  'queue_draft_reminders',
  { forms: 'text[]', purpose: 'text', before: 'timestamptz', now: 'timestamptz' },
  { id: 'uuid' },
  ({ forms, purpose, before, now }) => {
    const columns = namesOf(
      ...[outbox.id, outbox.kind, outbox.purpose, outbox.stream, outbox.personId],
      ...[outbox.language, outbox.nextAt, outbox.createdAt],
    )
    return sql`insert into ${outbox} (${columns})
      select distinct on (${people.id}) gen_random_uuid(), 'draft_reminder', ${purpose}, 'marketing', ${people.id},
        ${people.language}, ${now}, ${now}
      from ${drafts} join ${people} on ${people.id} = ${drafts.personId}
        join ${consents} on ${consents.personId} = ${people.id} and ${consents.purpose} = ${purpose}
          and ${consents.channel} = 'email' and ${consents.state} = 'given'
      where ${drafts.form} = any(${forms}) and ${drafts.changedAt} <= ${before} and ${people.restrictedAt} is null
        and not exists (select from ${outbox} earlier where earlier.${namesOf(outbox.personId)} = ${people.id}
          and earlier.${namesOf(outbox.kind)} = 'draft_reminder')
      returning ${namesOf(outbox.id)}`
  },
)

/** Forgets what a person began by this form, once they have sent it. */
export const deleteSentDrafts = changeSql(
  'capture',
  'delete_sent_drafts',
  { reference: 'text', token: 'bytea?' },
  {},
  ({ reference, token }) => sql`delete from ${drafts} using ${leads}
    where ${leads.reference} = ${reference} and ${drafts.form} = ${leads.form}
      and (${drafts.personId} = ${leads.personId} or ${drafts.token} = ${token})`,
)

/** Forgets a draft that was refused. */
export const deleteDraft = change(
  'capture',
  'delete_draft',
  { token: 'bytea', form: 'text' },
  ({ token, form }) => orm.delete(drafts).where(and(eq(drafts.token, token), eq(drafts.form, form))),
)
