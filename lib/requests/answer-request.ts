import { randomUUID } from 'node:crypto'
import type { RequestOutcome } from '#db/schema/requests.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { settleRequest } from './writes.ts'

export type RequestAnswer = {
  readonly id: string
  /** `package`: done, by a link to everything that is held. */
  readonly outcome: RequestOutcome | 'package'
  readonly actor: Actor
}

/**
 * Answers a request about somebody's data, once, and mails them that it is answered (R1).
 * @returns whether it was answered now: not when it was before, or no mailbox has shown whose it is (R2)
 */
export async function answerRequest(
  app: AppContext,
  { id, outcome, actor }: RequestAnswer,
): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const by = actor.kind === 'staff' ? actor.id : null
    const came = outcome === 'package' ? 'done' : outcome
    const settled = await settleRequest(tx, { id, at, outcome: came, by })
    if (!settled) return false
    const kind = outcome === 'package' ? 'request_package' : 'request_answered'
    const { personId, leadId, language } = settled
    await keep(
      tx,
      queueFor({ id: randomUUID(), kind, purpose: 'answer_request', personId, leadId, language, now: at }),
    )
    await recordEvent(tx, { at, actor, verb: 'request.answered', objectId: id, facts: { outcome } })
    return true
  })
}
