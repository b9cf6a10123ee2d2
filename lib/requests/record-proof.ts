import type { ProofWay } from '#db/schema/requests.ts'
import { findAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { releaseProven } from '#lib/leads/release-lead.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { findRequest } from './queries.ts'
import { proveRequest } from './resolve-request.ts'

/**
 * Records that staff saw otherwise whose a request is, where the mailbox cannot show it (R2): from now on it can be
 * answered. How it was shown stands on the request and in the log; what was looked at is not kept.
 * @returns whether it is proven now: not when it was before, was answered, or its person is gone
 */
export async function recordProof(
  app: AppContext,
  { id, how, actor }: { id: string; how: Exclude<ProofWay, 'mailbox'>; actor: Actor },
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const request = await findRequest(tx, id)
    if (!request?.leadId || !request.personId || request.answeredAt) return false
    // Who asked for somebody else has shown nothing of that person: their own mailbox alone does (R3).
    if (await findAgent(tx, request.leadId)) return false
    if (!(await proveRequest(tx, request.leadId, at, how))) return false
    await releaseProven(app, tx, request.leadId, actor)
    await recordEvent(tx, { at, actor, verb: 'request.proven', objectId: id, facts: { how } })
    return true
  })
}
