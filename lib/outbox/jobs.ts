import type { AppContext } from '#lib/app.ts'
import { releaseAbandoned } from '#lib/doors/send/outbox/record-outcomes.ts'
import { openOutcomeRecorder } from '#lib/doors/send/outcome-recorder.ts'
import { type Permits, type Permitted, permit } from '#lib/doors/send/permit.ts'
import { send } from '#lib/doors/send/send.ts'
import type { Transport } from '#lib/platform/transports/mail.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { holdClaims } from './claims.ts'
import { restInRush } from './rest-in-rush.ts'

/** A claim that nobody has renewed for so long belongs to a worker that died, or lost sight of the database. */
const abandonedMs = 60_000
/** How often they are sought while there is much to send. */
const followEveryMs = 10_000

type Permit = Permitted<PurposeId>

/**
 * Sends what is due until nothing is, or until `signal` asks to stop; what is claimed by then is still sent.
 * @returns how many messages were tried
 */
export async function drainOutbox(
  app: AppContext,
  transport: Transport,
  signal?: AbortSignal,
): Promise<number> {
  const claims = holdClaims(app)
  const recorder = openOutcomeRecorder(app, claims.release)
  const next = takeTurns(app, transport, signal, claims.hold)
  const { concurrency = 1 } = transport
  const sendInTurn = async () => {
    for (let group = await next(); group; group = await next()) {
      const [first] = group
      if (first) await send(app, transport, first.message.purpose, group, recorder.record)
    }
  }
  try {
    const ends = await Promise.allSettled(Array.from({ length: concurrency }, sendInTurn))
    // Also when one of them fails: what the others sent is entered.
    await recorder.done()
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    return claims.total()
  } finally {
    claims.close()
  }
}

/**
 * Hands out what is permitted, claim by claim: one message at a time, or what shares a key together. The next claim is
 * made while the last is being sent, so that nobody waits for it.
 */
function takeTurns(
  app: AppContext,
  transport: Transport,
  signal: AbortSignal | undefined,
  hold: (permits: readonly Permit[]) => void,
): () => Promise<Permit[] | null> {
  const { concurrency = 1 } = transport
  const groups: Permit[][] = []
  let claiming: Promise<void> | null = null
  let over = false
  let followed = Number.NEGATIVE_INFINITY
  let begun: number | null = null
  const claim = async () => {
    if (begun !== null) await restInRush(app, performance.now() - begun, signal)
    begun = performance.now()
    if (performance.now() - followed > followEveryMs) {
      await followDead(app, transport)
      followed = performance.now()
    }
    const { permits, assessed }: Permits = await permit(app, transport.keysLastMs)
    hold(permits)
    groups.push(...groupsOf(permits))
    over = assessed === 0
    claiming = null
  }
  const ahead = () => {
    if (!over && !signal?.aborted && groups.length < concurrency) claiming ??= claim()
    claiming?.catch(() => {})
  }
  return async () => {
    for (ahead(); groups.length === 0 && claiming; ahead()) await claiming
    const group = groups.shift() ?? null
    ahead()
    return group
  }
}

/** Takes up what a worker left behind that died. */
async function followDead({ db, clock }: AppContext, { dropsRepeats }: Transport): Promise<void> {
  await releaseAbandoned(db, new Date(clock().getTime() - abandonedMs), dropsRepeats)
}

/** What shares a key goes together, always in one order, so that the other end knows it again; all else goes alone. */
function groupsOf(permits: readonly Permit[]): Permit[][] {
  const grouped = Map.groupBy(permits, ({ message }) => message.batch ?? message.id)
  const inOrder = (one: Permit, other: Permit) => (one.message.id < other.message.id ? -1 : 1)
  return [...grouped.values()].map((group) => group.toSorted(inOrder))
}
