import { randomUUID } from 'node:crypto'
import type { MessageKind } from '#db/schema/outbox.ts'
import type { AppContext } from '#lib/app.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { frequencyCapOf } from './frequency-cap.ts'
import { keep } from './keep.ts'
import { type Claimed, claimInTurn, claimMessages } from './outbox/claim.ts'
import { queueRepliesRefused } from './outbox/undelivered.ts'

/** Most messages that one statement claims where the other end knows keys: all of them can be tried again. */
const keyed = 100
/** Elsewhere: so many at most are in doubt when a worker dies. */
const unkeyed = 25

/**
 * A permit to send one message for one purpose. Only `permit` makes one: the private fields keep out casts, spreads and
 * JSON, and one purpose's permit is no other's.
 */
class PermittedMessage<P extends PurposeId> {
  #purpose: P
  /** For the compiler alone: makes the type invariant in its purpose, as a method would not. */
  declare protected readonly invariant: (purpose: P) => P
  readonly message: Claimed

  constructor(purpose: P, message: Claimed) {
    this.#purpose = purpose
    this.message = message
  }

  /** Whether this permit is for that purpose; false for anything that only looks like one. */
  static allows<Q extends PurposeId>(permit: unknown, purpose: Q): permit is PermittedMessage<Q> {
    return (
      typeof permit === 'object' &&
      permit !== null &&
      #purpose in permit &&
      (permit.#purpose as PurposeId) === purpose
    )
  }
}

export type Permitted<P extends PurposeId> = PermittedMessage<P>

export const isPermitted = PermittedMessage.allows

/** Mail that answers somebody: a lead, or a request about their data. */
const answers: ReadonlySet<string> = new Set([
  'reply',
  'request_answered',
  'request_package',
] satisfies MessageKind[])

/** `assessed` counts the refused with them: 0 when nothing is due, or others hold all that is. */
export type Permits = { readonly permits: Permitted<PurposeId>[]; readonly assessed: number }

/**
 * The next messages that may be sent, assessed and claimed in one committed statement before the first byte leaves.
 * Those that may not be are recorded as refused, with the reason.
 * @param keysLastMs for how long the other end knows a message by its key; 0: it knows no keys
 */
export async function permit(app: AppContext, keysLastMs = 0): Promise<Permits> {
  const cap = frequencyCapOf(app)
  const claim = claimMessages({
    ...cap,
    limit: keysLastMs > 0 ? keyed : unkeyed,
    key: keysLastMs > 0 ? randomUUID() : null,
    keysSince: new Date(cap.now.getTime() - keysLastMs),
  })
  const rows = await app.db.transaction(async (tx) => {
    // Two workers at once would not see each other's claims, and pass the cap (P17).
    await claimInTurn(tx, {})
    const assessed = await keep(tx, claim)
    const refused = assessed.filter(({ kind, state }) => state === 'refused' && answers.has(kind))
    // What was not sent answers nobody: whose lead it is has to know.
    if (refused.length > 0)
      await keep(tx, queueRepliesRefused({ ids: refused.map(({ id }) => id), now: cap.now }))
    return assessed
  })
  const claimed = rows.filter(({ state }) => state === 'claimed')
  return {
    permits: claimed.map((message) => new PermittedMessage(message.purpose, message)),
    assessed: rows.filter(({ state }) => state !== 'waiting').length,
  }
}
