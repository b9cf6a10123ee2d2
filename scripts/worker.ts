import { setTimeout as pause } from 'node:timers/promises'
import type { AppContext } from '#lib/app.ts'
import { anchorAudit } from '#lib/audit/anchor.ts'
import { sealAudit } from '#lib/audit/seal.ts'
import { queueAnnouncements } from '#lib/campaigns/jobs.ts'
import { queueChangeNotices } from '#lib/change-notices/jobs.ts'
import { lookIntoMailbox } from '#lib/correspondence/jobs.ts'
import { dropOldExports, makeNextExport } from '#lib/doors/disclose/keep-export.ts'
import { remindOfDrafts } from '#lib/drafts/remind.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { deliverWebhooks } from '#lib/webhooks/deliver.ts'

export type Worker = {
  /** Takes no more work, and resolves when what was begun is done. */
  stop(): Promise<void>
}

type Job = { readonly everyMs: number; readonly run: (signal: AbortSignal) => Promise<unknown> }

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const longestPauseMs = 30 * second

/**
 * Begins to work off what is due until it is stopped: each job by itself, so that a long newsletter holds up no other.
 * A fault is said and tried again.
 */
export function startWorker(app: AppContext, settings: Settings): Worker {
  const stopping = new AbortController()
  const transport = openTransport(settings.mail)
  const jobs: Job[] = [
    { everyMs: second, run: (signal) => drainOutbox(app, transport, signal) },
    { everyMs: second, run: (signal) => queueAnnouncements(app, signal) },
    { everyMs: second, run: (signal) => queueChangeNotices(app, signal) },
    { everyMs: second, run: () => sealAudit(app) },
    { everyMs: second, run: () => makeNextExport(app) },
    { everyMs: second, run: () => deliverWebhooks(app) },
    { everyMs: minute, run: () => clearFiles(app) },
    { everyMs: minute, run: () => dropOldExports(app) },
    // Asks whether the daily sweep is due.
    { everyMs: hour, run: () => sweep(app) },
    { everyMs: hour, run: () => anchorAudit(app) },
    { everyMs: hour, run: () => remindOfDrafts(app) },
    ...mailbox(app, settings),
  ]
  const running = Promise.all(jobs.map((job) => repeat(job, stopping.signal)))
  return {
    stop: async () => {
      stopping.abort()
      await running
      await transport.close()
    },
  }
}

/** The mailbox that mail comes back to, where there is one. Its own faults are said in words of its own. */
function mailbox(app: AppContext, { inbound }: Settings): Job[] {
  const { imapUrl } = inbound ?? {}
  if (!imapUrl) return []
  const look = async (signal: AbortSignal) => {
    try {
      await lookIntoMailbox(app, imapUrl, signal)
    } catch (error) {
      const { name, code, authenticationFailed } = error as MailboxFault
      const why = authenticationFailed ? 'user or password is wrong' : (code ?? name)
      console.error(
        `The mailbox of INBOUND_IMAP_URL could not be read (${why}); it is tried again in a minute`,
      )
    }
  }
  return [{ everyMs: minute, run: look }]
}

type MailboxFault = { name?: string; code?: string; authenticationFailed?: boolean }

async function repeat({ everyMs, run }: Job, signal: AbortSignal): Promise<void> {
  let wait = second
  while (!signal.aborted) {
    try {
      await run(signal)
      wait = everyMs
    } catch (error) {
      wait = Math.min(Math.max(wait === everyMs ? second : wait * 2, second), longestPauseMs)
      const { name, code } = error as { name?: string; code?: string }
      console.error(
        `The worker could not reach its work (${code ?? name}); it tries again in ${wait / 1000} s`,
      )
    }
    await pause(wait, undefined, { signal }).catch(() => {})
  }
}
