import type { House } from '#lib/app.ts'
import { findQueuingNotices } from './queries.ts'
import { queueNotices } from './tell-change.ts'

/** Queues the mail of the changes that staff told of. */
export async function queueChangeNotices(house: House, signal?: AbortSignal): Promise<void> {
  for (const id of await findQueuingNotices(house.db)) {
    while (!signal?.aborted && (await queueNotices(house, id)));
  }
}
