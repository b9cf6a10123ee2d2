import type { PurposeId } from '../../../policy/vocabulary.ts'
import type { House } from '../../house.ts'
import { type Claimed, claimInTurn, claimMessages } from '../../records/outbox/claim.ts'
import { measureOf } from './measure.ts'

/** Most messages that one statement claims. */
const batch = 100

/**
 * Leave to send one message for one purpose. Only `permit` makes one: the private fields keep out casts, spreads and
 * JSON, and one purpose's leave is no other's.
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

  /** Whether this leave is for that purpose; false for anything that only looks like one. */
  static allows<Q extends PurposeId>(leave: unknown, purpose: Q): leave is PermittedMessage<Q> {
    return (
      typeof leave === 'object' &&
      leave !== null &&
      #purpose in leave &&
      (leave.#purpose as PurposeId) === purpose
    )
  }
}

export type Permitted<P extends PurposeId> = PermittedMessage<P>

export const isPermitted = PermittedMessage.allows

/**
 * The next messages that may be sent, judged and claimed in one committed statement before the first byte leaves.
 * Those that may not be are settled as refused, with the reason.
 */
export async function permit(house: House): Promise<Permitted<PurposeId>[]> {
  const claim = claimMessages({ ...measureOf(house), limit: batch })
  const rows = await house.db.transaction(async (tx) => {
    // Two workers at once would not see each other's claims, and pass the cap (P17).
    await tx.query(claimInTurn)
    return tx.query<Claimed & { state: 'claimed' | 'refused' }>(claim)
  })
  return rows
    .filter(({ state }) => state === 'claimed')
    .map((message) => new PermittedMessage(message.purpose, message))
}

/** Whether messages wait that are due: a batch may have been refused whole, so what `permit` gives does not tell. */
export async function anyDue(house: House): Promise<boolean> {
  const [row] = await house.db.query<{ due: boolean }>({
    name: 'any_due',
    text: `select exists (select from outbox where state = 'waiting' and next_at <= $1) as due`,
    values: [house.clock()],
  })
  return row?.due ?? false
}
