import { once } from 'node:events'
import { queueAnnouncements } from '#lib/campaigns/jobs.ts'
import { queueChangeNotices } from '#lib/change-notices/jobs.ts'
import { lookIntoMailbox } from '#lib/correspondence/jobs.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { openTransport } from '#lib/platform/transports/open.ts'
import { withApp } from './context.ts'
import { startWorker } from './worker.ts'

await withApp(async (app, settings) => {
  if (process.argv.includes('--once')) {
    const transport = openTransport(settings.mail)
    await queueAnnouncements(app)
    await queueChangeNotices(app)
    const tried = await drainOutbox(app, transport)
    await transport.close()
    if (settings.inbound?.imapUrl) await lookIntoMailbox(app, settings.inbound.imapUrl)
    console.log(tried === 1 ? '1 message was due.' : `${tried} messages were due.`)
    return
  }
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort())
  const worker = startWorker(app, settings)
  console.log('Working. Ctrl+C ends it.')
  await once(ending.signal, 'abort')
  await worker.stop()
})
process.exit()
