import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { submissions } from '#db/schema/intake.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'

const byKey = read('find_submission', { key: 'bytea' }, ({ key }) =>
  orm
    .select({
      body: submissions.body,
      reference: submissions.reference,
      due: leads.answerDueAt,
      quarantine: leads.quarantine,
      recordClass: leads.recordClass,
      /** The kinds of mail that its lead caused, with spaces between. */
      mailed: sql<string | null>`(select string_agg(${outbox.kind}, ' ') from ${outbox}
        where ${outbox.leadId} = ${leads.id} and ${outbox.createdAt} = ${leads.receivedAt})`,
    })
    .from(submissions)
    .leftJoin(leads, eq(leads.reference, submissions.reference))
    .where(eq(submissions.key, key)),
)

/** Finds the submission that already stands under this key. */
export async function findSubmission(db: Queryable, key: Buffer) {
  const [row] = await byKey(db, { key })
  return row ?? null
}

/**
 * Claims a submission of which nothing else is kept, so that the same sent again is answered alike (S8). Gives the claim that
 * stands: this one, or an earlier one that has not expired.
 */
export const claimAlone = changeSql(
  'operation',
  'claim_submission_alone',
  { key: 'bytea', body: 'bytea', reference: 'text', expiresAt: 'timestamptz', now: 'timestamptz' },
  { body: 'bytea', reference: 'text', expiresAt: 'timestamptz', repeated: 'boolean' },
  ({ now, ...row }) => {
    const columns = namesOf(submissions.body, submissions.reference, submissions.expiresAt)
    return sql`with claimed as (
      ${insertFrom(
        submissions,
        row,
        sql`on conflict (${namesOf(submissions.key)}) do update set
          ${setExcluded(submissions.body, submissions.reference, submissions.expiresAt)}
          where ${submissions.expiresAt} <= ${now}
        returning ${columns}`,
      )}
    )
    select ${columns}, false from claimed
    union all
    select ${columns}, true from ${submissions}
    where ${submissions.key} = ${row.key} and not exists (select from claimed)`
  },
)

/**
 * Forgets what a person sent lately, so that the same sent again is a new enquiry and not a repeat of one that was
 * erased. What a newer post has just taken over is left to it.
 */
export const forgetSubmissions = changeSql(
  'operation',
  'forget_submissions',
  { personIds: 'uuid[]' },
  {},
  ({ personIds }) => sql`delete from ${submissions} where ${submissions.key} in (
    select s.${namesOf(submissions.key)} from ${submissions} s join ${leads} on ${leads.reference} = s.${namesOf(submissions.reference)}
    where ${leads.personId} = any(${personIds})
    for update of s skip locked)`,
)
