import type { House } from '#lib/app.ts'
import { system } from '#lib/record-event.ts'
import { beginAnnouncement, queueNext } from './announce.ts'
import { findQueuing, findScheduled } from './queries.ts'

/** Lets go the announcements whose moment has come, and queues what was let go. */
export async function queueAnnouncements(house: House, signal?: AbortSignal): Promise<void> {
  for (const id of await findScheduled(house.db, house.clock())) await beginAnnouncement(house, id, system)
  for (const id of await findQueuing(house.db)) {
    while (!signal?.aborted && (await queueNext(house, id)));
  }
}
