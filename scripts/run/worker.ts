import { setTimeout as pause } from 'node:timers/promises'
import type { AppContext } from '#lib/app.ts'
import { backupFolderOf } from '#lib/backups/folder.ts'
import { type Job, type JobContext, jobs } from '#lib/jobs/jobs.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'

export type Worker = {
  /** Takes no more work, and resolves when what was begun is done. */
  stop(): Promise<void>
}

const second = 1_000
const longestPauseMs = 30 * second

/**
 * Begins to work off what is due until it is stopped: each job by itself, so that a long newsletter holds up no other.
 * A fault is said and tried again.
 */
export function startWorker(app: AppContext, settings: Settings): Worker {
  const stopping = new AbortController()
  const context = {
    app,
    transport: openTransport(settings.mail),
    imapUrl: settings.inbound?.imapUrl ?? null,
    backupFolder: backupFolderOf(settings),
  }
  const running = Promise.all(jobs.map((job) => repeat(job, context, stopping.signal)))
  return {
    stop: async () => {
      stopping.abort()
      await running
      await context.transport.close()
    },
  }
}

async function repeat(
  { everyMs, run, explain }: Job,
  context: JobContext,
  signal: AbortSignal,
): Promise<void> {
  let wait = second
  while (!signal.aborted) {
    try {
      await run(context, signal)
      wait = everyMs
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string }
      const backedOff = Math.min(Math.max(wait === everyMs ? second : wait * 2, second), longestPauseMs)
      wait = explain ? everyMs : backedOff
      console.error(
        explain?.(error) ??
          `The worker could not reach its work (${code ?? name}); it tries again in ${wait / 1000} s`,
      )
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
}
