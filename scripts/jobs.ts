import './run/production.ts'
import { once } from 'node:events'
import { backupFolderOf } from '#lib/backups/folder.ts'
import { refuseUnrepeated } from '#lib/backups/replay.ts'
import { jobs, sendingJobs } from '#lib/jobs/jobs.ts'
import { runOnce } from '#lib/jobs/run-once.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { withApp } from './run/context.ts'
import { giveWay } from './run/give-way.ts'
import { startWorker } from './run/worker.ts'

await withApp(async (app, settings) => {
  // Who was erased or said no since a restore is mailed by nobody, whichever program it is.
  await refuseUnrepeated(app)
  if (process.argv.includes('--once')) {
    const transport = openTransport(settings.mail)
    const chosen = [...sendingJobs, ...jobs.filter(({ name }) => name === 'inbound')]
    const imapUrl = settings.inbound?.imapUrl ?? null
    const context = { app, transport, imapUrl, backupFolder: backupFolderOf(settings) }
    const { done, failed, away } = await runOnce(context, chosen)
    await transport.close()
    const tried = done.messages ?? 0
    console.log(tried === 1 ? '1 message was due.' : `${tried} messages were due.`)
    for (const { error } of [...failed, ...away]) throw error
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
