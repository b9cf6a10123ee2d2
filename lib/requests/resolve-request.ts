import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import type { ProofWay, RequestOutcome } from '#db/schema/requests.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { asLanguage } from '#messages/messages.ts'
import type { Language } from '#policy/vocabulary.ts'
import { resolve, setProven } from './changes.ts'

export type Resolution = {
  readonly id: string
  /** `package`: done, by a link to everything that is held. */
  readonly outcome: RequestOutcome | 'package'
  readonly actor: Actor
}

/**
 * Resolves a request about somebody's data, once, and mails them that it is answered (R1).
 * @returns whether it was resolved now: not when it was before, or no mailbox has shown whose it is (R2)
 */
export async function resolveRequest(app: AppContext, { id, outcome, actor }: Resolution): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const by = actor.kind === 'staff' ? actor.id : null
    const came = outcome === 'package' ? 'done' : outcome
    const resolved = await setResolution(tx, { id, at, outcome: came, by })
    if (!resolved) return false
    const kind = outcome === 'package' ? 'request_package' : 'request_answered'
    const { personId, leadId, language } = resolved
    await keep(
      tx,
      queueFor({ id: randomUUID(), kind, purpose: 'answer_request', personId, leadId, language, now: at }),
    )
    await recordEvent(tx, { at, actor, verb: 'request.answered', objectId: id, facts: { outcome } })
    return true
  })
}

/** Who is to be told of a request that was resolved. */
export type Resolved = { readonly leadId: string; readonly personId: string; readonly language: Language }

/** Resolves a request once. Null: it was before, nobody has shown whose it is, or its person is gone. */
export async function setResolution(
  tx: Queryable,
  resolution: Parameters<typeof resolve>[0],
): Promise<Resolved | null> {
  const [row] = await enter(tx, resolve(resolution))
  return row ? { ...row, language: asLanguage(row.language) } : null
}

/**
 * Notes that it was shown whose a request is.
 * @returns whether it was now, and not before
 */
export async function proveRequest(
  tx: Queryable,
  leadId: string,
  at: Date,
  how: ProofWay = 'mailbox',
): Promise<boolean> {
  return (await enter(tx, setProven({ leadId, how, at }))).length > 0
}
