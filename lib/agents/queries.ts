import { and, eq, gt } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { requestAgents } from '#db/schema/request-agents.ts'
import { tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const columns = {
  leadId: requestAgents.leadId,
  name: requestAgents.name,
  email: requestAgents.email,
  confirmedAt: requestAgents.confirmedAt,
}

const ofLead = read('find_agent', { leadId: 'uuid' }, ({ leadId }) =>
  orm.select(columns).from(requestAgents).where(eq(requestAgents.leadId, leadId)),
)

/** Who asked for somebody else; `confirmedAt` null: that person has not confirmed them. */
export type AgentRow = Awaited<ReturnType<typeof ofLead>>[number]

/** Gives who made a request for its person; null: its person asked themselves. */
export async function findAgent(db: Queryable, leadId: string): Promise<AgentRow | null> {
  const [row] = await ofLead(db, { leadId })
  return row ?? null
}

/**
 * Gives who made a request for its person, once that person has confirmed them by their own mailbox (R3): before, an agent is given
 * and told nothing of what comes of it.
 */
export async function confirmedAgent(db: Queryable, leadId: string): Promise<AgentRow | null> {
  const agent = await findAgent(db, leadId)
  return agent?.confirmedAt ? agent : null
}

const ofToken = read('find_agent_by_token', { hash: 'bytea', now: 'timestamptz' }, ({ hash, now }) =>
  orm
    .select(columns)
    .from(tokens)
    .innerJoin(requestAgents, eq(requestAgents.leadId, tokens.recordId))
    .where(and(eq(tokens.hash, hash), eq(tokens.use, 'open_agent'), gt(tokens.expiresAt, now))),
)

/** Gives the agent whose mailed link this is; null: it has ended, or is none. */
export async function findAgentByToken(db: Queryable, hash: Buffer, now: Date): Promise<AgentRow | null> {
  const [row] = await ofToken(db, { hash, now })
  return row ?? null
}
