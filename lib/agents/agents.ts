import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { findPackageOfLead } from '#lib/packages/queries.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { withOwnRequest } from '#lib/requests/own-request.ts'
import { findRequestOfLead, type RequestFacts } from '#lib/requests/queries.ts'
import { endAgent } from './changes.ts'
import { confirmedAgent, findAgentByToken } from './queries.ts'

/**
 * How a request stands for who made it for somebody else: what they said themselves, and nothing of whether anybody is held under the
 * address they named. `confirmed` null: its person has not confirmed them, and nothing else is told.
 */
export type AgentView = {
  readonly asked: RequestFacts['asked']
  readonly reference: string
  readonly confirmed:
    | (Pick<RequestFacts, 'outcome' | 'deed' | 'ground' | 'dueAt' | 'answeredAt'> & {
        readonly hasCopy: boolean
      })
    | null
}

/** Gives what an agent's mailed link leads to; null: it has ended, or is none. Looking changes nothing (E4). */
export async function readAgentView(app: AppContext, token: string): Promise<AgentView | null> {
  const agent = await findAgentByToken(app.db, digestBytes(token), app.clock())
  const request = agent && (await findRequestOfLead(app.db, agent.leadId))
  if (!agent || !request) return null
  const { asked, reference, outcome, deed, ground, dueAt, answeredAt } = request
  if (!(await confirmedAgent(app.db, agent.leadId))) return { asked, reference, confirmed: null }
  const copy = await findPackageOfLead(app.db, agent.leadId, app.clock())
  const hasCopy = copy?.state === 'ready'
  return { asked, reference, confirmed: { outcome, deed, ground, dueAt, answeredAt, hasCopy } }
}

/** Ends, for the person of a request, that somebody else asks for them: who did is told and given nothing more. */
export async function endOwnAgent(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { id, leadId, personId }) => {
    if (!leadId || !personId || (await enter(tx, endAgent({ leadId }))).length === 0) return false
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: app.clock(), actor, verb: 'request.agent_ended', objectId: id })
    return true
  })
}
