import type { AppContext } from '#lib/app.ts'
import { findQueuingNotices } from './queries.ts'
import { queueNotices } from './tell-change.ts'

/** Queues the mail of the changes that staff told of. */
export async function queueChangeNotices(app: AppContext, signal?: AbortSignal): Promise<void> {
  for (const id of await findQueuingNotices(app.db)) {
    while (!signal?.aborted && (await queueNotices(app, id)));
  }
}
