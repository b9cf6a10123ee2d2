import type { Db } from '../db/client.ts'
import type { Settings } from '../lib/platform/settings.ts'

export type Worker = {
  /** Takes no more work, and resolves when what was begun is done. */
  stop(): Promise<void>
}

/** Begins to work off what is due: the jobs of the journeys, until it is stopped. */
export function startWorker(_db: Db, _settings: Settings): Worker {
  return { stop: async () => {} }
}
