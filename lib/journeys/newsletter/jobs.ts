import { beginAnnouncement, queueNext } from '#lib/doors/send/announce.ts'
import type { House } from '#lib/house.ts'
import { findQueuing, findScheduled } from '#lib/records/announcements/queries.ts'
import { system } from '#lib/records/audit/writes.ts'

/** Lets go the announcements whose moment has come, and queues what was let go. */
export async function queueAnnouncements(house: House, signal?: AbortSignal): Promise<void> {
  for (const id of await findScheduled(house.db, house.clock())) await beginAnnouncement(house, id, system)
  for (const id of await findQueuing(house.db)) {
    while (!signal?.aborted && (await queueNext(house, id)));
  }
}
