import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { drafts } from '#db/schema/drafts.ts'
import { files } from '#db/schema/files.ts'
import { leads } from '#db/schema/leads.ts'
import { notices } from '#db/schema/notices.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { readSql } from '#db/statement/read.ts'
import { awaitsAnswer } from '#lib/leads/where.ts'

const newest = orm
  .select({
    id: leads.id,
    receivedAt: leads.receivedAt,
    ipPrefix: leads.ipPrefix,
    message: leads.message,
    noticeNumber: leads.noticeNumber,
    form: leads.form,
    details: leads.details,
    answeredAt: leads.answeredAt,
    recordClass: leads.recordClass,
    held: leads.quarantine,
    sources: people.sources,
  })
  .from(leads)
  .innerJoin(people, eq(people.id, leads.personId))
  .orderBy(desc(leads.receivedAt), desc(leads.id))
  .limit(1000)
const lately = orm.$with('lately').as(newest)
const isReferral = sql`(${lately.recordClass} = 'referral' or ${lately.held} = 'referral')`

const figures = readSql(
  'evidence_of_intake',
  { now: 'timestamptz', draftForms: 'text[]', declared: 'jsonb' },
  {
    taken: 'int',
    last: 'timestamptz?',
    /** Network addresses kept whole. */
    unshortened: 'int',
    messages: 'int',
    /** Messages that lie open. */
    unsealed: 'int',
    /** Of people of whom nothing says where a value came from. */
    sourceless: 'int',
    /** Taken under a version of the notice that is not kept. */
    unnoticed: 'int',
    /** Taken under the newest notice, with a field that its form does not declare. */
    undeclared: 'int',
    answered: 'int',
    lastAnswered: 'timestamptz?',
    /** Waiting for an answer past the time that was promised. */
    overdue: 'int',
    referrals: 'int',
    lastReferral: 'timestamptz?',
    entered: 'int',
    held: 'int',
    files: 'int',
    lastFile: 'timestamptz?',
    drafts: 'int',
    lastDraft: 'timestamptz?',
    /** Of forms that the policy does not name. */
    strayDrafts: 'int',
  },
  ({ now, draftForms, declared }) => sql`with lately as materialized (${newest})
  select (select count(*)::int from lately),
    (select max(${lately.receivedAt}) from lately),
    (select count(*)::int from lately where ${lately.ipPrefix} !~ '/(24|48)$'),
    (select count(*)::int from lately where ${lately.message} is not null),
    (select count(*)::int from lately where get_byte(${lately.message}, 0) = ascii('{')),
    (select count(*)::int from lately where ${lately.sources} = '{}'),
    (select count(*)::int from lately where not exists (
      select from ${notices} where ${notices.number} = ${lately.noticeNumber})),
    (select count(*)::int from lately where ${lately.noticeNumber} = (select max(${notices.number}) from ${notices})
      and exists (select from jsonb_object_keys(${lately.details}) field
        where not coalesce(${declared} -> ${lately.form} @> to_jsonb(field), false))),
    (select count(*)::int from lately where ${lately.answeredAt} is not null),
    (select max(${lately.answeredAt}) from lately),
    (select count(*)::int from (select from ${leads} where ${leads.answerDueAt} < ${now}
      and ${awaitsAnswer(leads)} and ${leads.recordClass} <> 'request' limit 1000) overdue),
    (select count(*)::int from lately where ${isReferral}),
    (select max(${lately.receivedAt}) from lately where ${isReferral}),
    (select count(*)::int from lately where jsonb_path_exists(${lately.sources}, '$.*.by')
      and ${lately.recordClass} <> 'request'),
    (select count(*)::int from lately where ${lately.held} is not null),
    (select count(*)::int from (select from ${files} where ${files.leadId} is not null limit 1000) kept),
    (select max(${lately.receivedAt}) from lately where exists (
      select from ${files} where ${files.leadId} = ${lately.id})),
    (select count(*)::int from (select from ${drafts} limit 1000) begun),
    (select max(${drafts.changedAt}) from ${drafts}),
    (select count(*)::int from (select from ${drafts} where ${drafts.form} <> all (${draftForms}) limit 1000) stray)`,
)

/** What the newest leads say of how they were taken. */
export type IntakeFigures = Awaited<ReturnType<typeof figures>>[number]

/**
 * Reads how the newest thousand leads were taken.
 * @param draftForms the forms of which the policy says that drafts are kept
 * @param declared the names of each form's fields
 * @throws Error where the database gives no figures
 */
export async function readIntakeFigures(
  db: Queryable,
  given: { now: Date; draftForms: readonly string[]; declared: Readonly<Record<string, readonly string[]>> },
): Promise<IntakeFigures> {
  const [row] = await figures(db, given)
  if (!row) throw new Error('The database gave no figures of what was sent.')
  return row
}
