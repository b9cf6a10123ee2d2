import { anyDue, permit } from '../../doors/send/permit.ts'
import { send } from '../../doors/send/send.ts'
import type { House } from '../../house.ts'
import type { Transport } from '../../platform/transports/mail.ts'
import { releaseAbandoned } from '../../records/outbox/settle.ts'

/** A claim older than this belongs to a worker that died: no transport takes so long over a batch. */
const abandonedMs = 15 * 60_000
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
    const lanes = Array.from({ length: width }, async () => {
      for (let leave = leaves.pop(); leave; leave = leaves.pop()) {
        await send(house, transport, leave.message.purpose, leave)
      }
    })
    await Promise.all(lanes)
  }
  return tried
}
