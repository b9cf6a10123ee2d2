import { openBenchApp } from './context.ts'
import { enquiriesByKey } from './enquiries.ts'
import { postUntil } from './load.ts'
import { serve } from './serve.ts'
import { signInOwner } from './signed-in.ts'
import { startWorker } from './worker.ts'

const targets = { siteBytes: 250 * 1024 * 1024, workerBytes: 180 * 1024 * 1024 }
const minuteMs = 60_000
const connections = 4
const pages = [
  '/',
  '/quote',
  '/privacy',
  '/admin',
  '/admin/leads',
  '/admin/leads?q=ada',
  '/admin/people',
  '/privacy/evidence',
]

/** Memory of site and worker after an hour in which enquiries, mails and pages of the desk never end; looked at each minute, bytes. */
export async function measureMemory() {
  const minutes = Number(process.env.BENCH_MINUTES ?? 60)
  const { app, env, close } = await openBenchApp()
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  const worker = await startWorker(env)
  try {
    const cookie = await signInOwner(app)
    const stopping = AbortSignal.timeout(minutes * minuteMs)
    const load = await enquiriesByKey(app, server.url)
    const site: number[] = []
    const workers: number[] = []
    const look = setInterval(() => {
      site.push(server.residentBytes())
      workers.push(worker.residentBytes())
    }, minuteMs)
    const [waits] = await Promise.all([
      postUntil(load, connections, stopping),
      readUntil(server.url, cookie, stopping),
    ])
    clearInterval(look)
    const [siteBytes, workerBytes] = [server.residentBytes(), worker.residentBytes()]
    const met = siteBytes <= targets.siteBytes && workerBytes <= targets.workerBytes
    return {
      targets,
      minutes,
      enquiries: waits.length,
      siteBytes,
      workerBytes,
      met,
      rounds: { site, workers },
    }
  } finally {
    await worker.stop()
    await server.stop()
    await close()
  }
}

async function readUntil(url: string, cookie: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    for (const page of pages) {
      const answer = await fetch(url + page, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}.`)
      await answer.text()
    }
}
