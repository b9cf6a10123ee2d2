import { and, eq, isNull, sql } from 'drizzle-orm'
import { requestAgents } from '#db/schema/request-agents.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** Notes that the person whom a request is about has confirmed who asks for them. */
export const confirmAgent = change(
  'capture',
  'confirm_agent',
  { leadId: 'uuid', at: 'timestamptz' },
  ({ leadId, at }) =>
    orm
      .update(requestAgents)
      .set({ confirmedAt: at })
      .where(and(eq(requestAgents.leadId, leadId), isNull(requestAgents.confirmedAt))),
)

/** Ends that somebody asks for another: their link leads nowhere from now on. */
export const endAgent = change('capture', 'end_agent', { leadId: 'uuid' }, ({ leadId }) =>
  orm.delete(requestAgents).where(eq(requestAgents.leadId, leadId)).returning({ id: requestAgents.id }),
)

/**
 * Takes whoever is erased out of what they asked for others (P47): to a person who has not confirmed them the request is still
 * mailed, as their own.
 */
export const endAgentsAt = change('erase', 'end_agents_at', { keys: 'bytea[]' }, ({ keys }) =>
  orm.delete(requestAgents).where(sql`${requestAgents.emailKey} = any(${keys})`),
)
