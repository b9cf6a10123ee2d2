import './run/production.ts'
import { once } from 'node:events'
import { backupFolderOf } from '#lib/backups/folder.ts'
import { refuseUnrepeated } from '#lib/backups/replay.ts'
import type { JobContext } from '#lib/jobs/jobs.ts'
import { runOnce } from '#lib/jobs/run-once.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { withApp } from './run/context.ts'
import { giveWay } from './run/give-way.ts'
import { startWorker } from './run/worker.ts'

await withApp(async (app, settings) => {
  // Who was erased or said no since a restore is mailed by nobody, whichever program it is.
  await refuseUnrepeated(app)
  if (process.argv.includes('--once')) {
    await drain({
      app,
      transport: openTransport(settings.mail),
      imapUrl: settings.inbound?.imapUrl ?? null,
      backupFolder: backupFolderOf(settings),
    })
    return
  }
  giveWay()
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort())
  const worker = startWorker(app, settings)
  console.log('Working. Ctrl+C ends it.')
  await once(ending.signal, 'abort')
  await worker.stop()
})
process.exit()

/** Does everything that is due, as a worker would one after the other, and says how many messages were among it. */
async function drain(context: JobContext): Promise<void> {
  let messages = 0
  try {
    for (;;) {
      const { done, failed, away } = await runOnce(context)
      messages += Number(done.messages ?? 0)
      for (const { error } of [...failed, ...away]) throw error
      // Large copies are made one a round.
      if (!done.exports) break
    }
  } finally {
    await context.transport.close()
    console.log(messages === 1 ? '1 message was due.' : `${messages} messages were due.`)
  }
}
