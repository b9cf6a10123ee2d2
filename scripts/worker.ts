import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '../lib/house.ts'
import { drainOutbox } from '../lib/journeys/delivery/jobs.ts'
import { queueAnnouncements } from '../lib/journeys/newsletter/jobs.ts'
import { clearFiles } from '../lib/journeys/retention/files.ts'
import { sweep } from '../lib/journeys/retention/jobs.ts'
import type { Settings } from '../lib/platform/settings.ts'
import { openTransport } from '../lib/platform/transports/open.ts'

export type Worker = {
  /** Takes no more work, and resolves when what was begun is done. */
  stop(): Promise<void>
}

const everyMs = 1_000
/** How often a worker asks whether the daily sweep is due. */
const askEveryMs = 60 * 60_000
const longestPauseMs = 30_000

/** Begins to work off what is due: the jobs of the journeys, until it is stopped. A fault is said and tried again. */
export function startWorker(house: House, settings: Settings): Worker {
  const stopping = new AbortController()
  const running = work(house, settings, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** How often it looks for files that nobody sent. */
const clearEveryMs = 60_000

let lastAsked = 0
let lastCleared = 0

async function sweepNowAndThen(house: House): Promise<void> {
  if (Date.now() - lastAsked < askEveryMs) return
  await sweep(house)
  lastAsked = Date.now()
}

async function clearNowAndThen(house: House): Promise<void> {
  if (Date.now() - lastCleared < clearEveryMs) return
  await clearFiles(house)
  lastCleared = Date.now()
}

async function work(house: House, settings: Settings, signal: AbortSignal): Promise<void> {
  const transport = openTransport(settings.mail)
  let wait = everyMs
  while (!signal.aborted) {
    try {
      await queueAnnouncements(house, signal)
      await drainOutbox(house, transport, signal)
      await sweepNowAndThen(house)
      await clearNowAndThen(house)
      wait = everyMs
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string }
      console.error(
        `The worker could not reach its work (${code ?? name}); it tries again in ${wait / 1000} s`,
      )
      wait = Math.min(wait * 2, longestPauseMs)
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
  await transport.close()
}
