import { queueNotices } from '#lib/doors/send/tell-change.ts'
import type { House } from '#lib/house.ts'
import { findQueuingNotices } from '#lib/records/change-notices/queries.ts'

/** Queues the mail of the changes that staff told of. */
export async function queueChangeNotices(house: House, signal?: AbortSignal): Promise<void> {
  for (const id of await findQueuingNotices(house.db)) {
    while (!signal?.aborted && (await queueNotices(house, id)));
  }
}
