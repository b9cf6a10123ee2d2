import type { PurposeId } from '../../../policy/vocabulary.ts'
import { anyDue, type Permitted, permit } from '../../doors/send/permit.ts'
import { send } from '../../doors/send/send.ts'
import type { House } from '../../house.ts'
import type { Transport } from '../../platform/transports/mail.ts'
import { releaseAbandoned, renewClaims } from '../../records/outbox/settle.ts'

/** A claim that nobody has renewed for so long belongs to a worker that died, or lost sight of the database. */
const abandonedMs = 60_000
const renewEveryMs = 15_000
/** Messages under way at once. */
const width = 4

/**
 * Sends what is due, batch by batch, until nothing is or `signal` asks to stop after the present batch.
 * @returns how many messages were tried
 */
export async function drainOutbox(house: House, transport: Transport, signal?: AbortSignal): Promise<number> {
  const before = new Date(house.clock().getTime() - abandonedMs)
  await releaseAbandoned(house.db, before, transport.dropsRepeats)
  let tried = 0
  while (!signal?.aborted && (await anyDue(house))) {
    const leaves = await permit(house)
    tried += leaves.length
    await sendBatch(house, transport, leaves)
  }
  return tried
}

/** Sends what was claimed, and renews the claims of what waits its turn: a slow server is no dead worker. */
async function sendBatch(house: House, transport: Transport, leaves: Permitted<PurposeId>[]): Promise<void> {
  const held = new Set(leaves.map(({ message }) => message.id))
  const renewing = setInterval(() => {
    renewClaims(house.db, [...held], house.clock()).catch(() => {})
  }, renewEveryMs)
  const lane = async () => {
    for (let leave = leaves.pop(); leave; leave = leaves.pop()) {
      await send(house, transport, leave.message.purpose, leave)
      held.delete(leave.message.id)
    }
  }
  try {
    await Promise.all(Array.from({ length: width }, lane))
  } finally {
    clearInterval(renewing)
  }
}
