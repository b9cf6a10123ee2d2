import { setTimeout as wait } from 'node:timers/promises'
import { sealAudit } from '#lib/audit/seal.ts'
import { openBenchApp } from './context.ts'
import { enquiriesByKey } from './enquiries.ts'
import { postFor } from './load.ts'
import { median } from './median.ts'
import { serve } from './serve.ts'

const target = 0.9
const rounds = 5
const roundMs = 4_000
const connections = 16

/** Enquiries a second while the log is sealed each second, as a worker does, against those while it is not; by turns. */
export async function measureAudit() {
  const { app, env, close } = await openBenchApp()
  const server = await serve('.next/standalone/server.js', env, '/readyz')
  const load = await enquiriesByKey(app, server.url)
  try {
    await postFor(load, connections, 1_500)
    const seen: Record<'sealed' | 'unsealed', number[]> = { sealed: [], unsealed: [] }
    let events = 0
    for (let round = 0; round < rounds * 2; round++) {
      const seals = round % 2 === 0
      const stopping = new AbortController()
      const sealing = seals ? sealEachSecond(stopping.signal) : Promise.resolve(0)
      seen[seals ? 'sealed' : 'unsealed'].push(await postFor(load, connections, roundMs))
      stopping.abort()
      events += await sealing
    }
    const [sealed, unsealed] = [median(seen.sealed), median(seen.unsealed)]
    const ratio = sealed / unsealed
    return {
      target,
      connections,
      perSecond: { sealed, unsealed },
      ratio,
      met: ratio >= target,
      events,
      rounds: seen,
    }
  } finally {
    await server.stop()
    await close()
  }

  async function sealEachSecond(signal: AbortSignal): Promise<number> {
    let events = 0
    while (!signal.aborted) {
      events += await sealAudit(app)
      await wait(1_000, undefined, { signal }).catch(() => {})
    }
    return events
  }
}
