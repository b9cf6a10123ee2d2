import { app } from '#app/context.ts'
import { sendingJobs } from '#lib/jobs/jobs.ts'
import { runOnce } from '#lib/jobs/run-once.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { logFault } from './log.ts'

/** Queues and sends what is due, once through; what fails is logged, and is the next call's. */
export async function drain(): Promise<void> {
  const transport = openTransport(readSettings(process.env).mail)
  try {
    const { failed } = await runOnce(
      { app: await app(), transport, imapUrl: null, backupFolder: null },
      sendingJobs,
    )
    for (const { name, error } of failed) logFault(error, { route: `drain: ${name}` })
  } finally {
    await transport.close()
  }
}
