import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { files } from '#db/schema/files.ts'
import { proofCodes } from '#db/schema/proof-codes.ts'
import { requestAgents } from '#db/schema/request-agents.ts'
import { requests } from '#db/schema/requests.ts'
import { readSql } from '#db/statement/read.ts'
import { agentFields } from '#policy/forms/agent.ts'
import { requestForm } from '#policy/forms/request-form.ts'

const ended = sql`${requests.answeredAt} is not null`

const figures = readSql(
  'evidence_of_proofs',
  { now: 'timestamptz' },
  {
    ended: 'int',
    lastEnded: 'timestamptz?',
    /** Permissions that can still be read, and digits that are still kept, of requests that ended. */
    left: 'int',
    byAgents: 'int',
    lastByAgent: 'timestamptz?',
    /** Answered for who asks for another, without that person's own mailbox. */
    unconfirmed: 'int',
    agentsLate: 'int',
  },
  ({ now }) => sql`select
    (select count(*)::int from ${requests} where ${ended}),
    (select max(${requests.answeredAt}) from ${requests}),
    (select count(*)::int from ${files} join ${requests} on ${requests.leadId} = ${files.leadId}
      where ${files.form} = ${sql.raw(`'${requestForm}'`)} and ${files.field} = ${sql.raw(`'${agentFields.permission}'`)}
        and octet_length(${files.key}) > 0 and ${ended})
    + (select count(*)::int from ${proofCodes} join ${requests} on ${requests.leadId} = ${proofCodes.leadId} where ${ended}),
    (select count(*)::int from ${requestAgents} join ${requests} on ${requests.leadId} = ${requestAgents.leadId}
      where ${requestAgents.confirmedAt} is not null),
    (select max(${requestAgents.confirmedAt}) from ${requestAgents}),
    (select count(*)::int from ${requestAgents} join ${requests} on ${requests.leadId} = ${requestAgents.leadId}
      where ${ended} and ${requestAgents.confirmedAt} is null),
    (select count(*)::int from ${requestAgents} join ${requests} on ${requests.leadId} = ${requestAgents.leadId}
      where not (${ended}) and ${requests.dueAt} < ${now})`,
)

/** What became of what shows who asks, and of who asks for others. Counts alone. */
export type ProofFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readProofFigures(db: Queryable, now: Date): Promise<ProofFigures> {
  const [row] = await figures(db, { now })
  if (!row) throw new Error('The database gave no figures of proofs.')
  return row
}
