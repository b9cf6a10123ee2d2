import type { AppContext } from '#lib/app.ts'
import { system } from '#lib/record-event.ts'
import { findQueuing, findScheduled } from './queries.ts'
import { beginCampaign, queueNext } from './send-campaign.ts'

/** Lets go the announcements whose moment has come, and queues what was let go. */
export async function queueCampaigns(app: AppContext, signal?: AbortSignal): Promise<void> {
  for (const id of await findScheduled(app.db, app.clock())) await beginCampaign(app, id, system)
  for (const id of await findQueuing(app.db)) {
    while (!signal?.aborted && (await queueNext(app, id)));
  }
}
