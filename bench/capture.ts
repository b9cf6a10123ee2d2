import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import type { AppContext } from '#lib/app.ts'
import { plainTables } from './bare/four-inserts.ts'
import { bareServer, buildBare, plainServer } from './bare.ts'
import { openBenchApp } from './context.ts'
import type { Load } from './load.ts'
import { median } from './median.ts'
import { openMillionApp } from './million.ts'
import { serve } from './serve.ts'
import { takeTurns } from './turns.ts'
import { startWorker } from './worker.ts'

const goals = {
  /** Of a bare route of the framework that writes four plain inserts. */
  ofRoute: 0.8,
  /** Of `node:http` that writes the same. */
  ofPlain: 0.5,
  /** With a consent, of without. */
  consent: 0.85,
  /** While a worker writes the letters, of without one. */
  worker: 0.85,
  /** On a filled database, of an empty one. */
  full: 0.9,
}
const turns = { rounds: 5, roundMs: 3_000, warmUpMs: 2_000 }

type Served = { readonly url: string }

/**
 * `POST /api/leads`, limits, idempotency and log on, against what somebody would write instead: answers per second, by turns.
 * @param filled also on a database of a million leads, which is filled at the first time
 */
export async function measureCapture(filled: boolean) {
  await buildBare()
  const empty = await openBenchApp()
  await empty.asOwner(plainTables)
  const million = filled ? await openMillionApp() : null
  const ours = await serve('.next/standalone/server.js', empty.env, '/readyz')
  const route = await serve(bareServer, empty.env, '/')
  const plain = await serve(plainServer, empty.env, '/')
  const full = million ? await serve('.next/standalone/server.js', million.env, '/readyz') : null
  const alone = await loadsOf(empty.app, ours)
  const loads = {
    route: plainLoad(route),
    plain: plainLoad(plain),
    ours: alone.none,
    consent: alone.consent,
    ...(million && full ? await fullLoads(million.app, full) : {}),
  }
  try {
    const results = []
    for (const connections of [1, 16]) {
      const seen: Record<string, number[]> = await takeTurns(loads, connections, turns)
      const perSecond = Object.fromEntries(
        Object.entries(seen).map(([name, rounds]) => [name, Math.round(median(rounds))]),
      )
      results.push({ connections, perSecond, ratios: ratiosOf(seen), rounds: seen })
    }
    return { goals, results, besideWorker: await besideWorker(alone, empty.env) }
  } finally {
    await Promise.all([ours, route, plain, full].map((server) => server?.stop()))
    await million?.close()
    await empty.close()
  }
}

/**
 * With a worker that writes the letters of what comes, and before and after it without: one that were held still would hold
 * its last look at the database too, which makes every count slower.
 */
async function besideWorker(loads: Record<'none' | 'consent', Load>, env: Record<string, string>) {
  const rounds = () => takeTurns(loads, 16, turns)
  const before = await rounds()
  const worker = await startWorker(env)
  const beside = await rounds()
  await worker.stop()
  const after = await rounds()
  const ratio = (name: 'none' | 'consent') => median(beside[name]) / median([...before[name], ...after[name]])
  return { ratios: { none: ratio('none'), consent: ratio('consent') }, before, beside, after }
}

/** Round by round, so that what the machine did beside it counts for both alike. */
function ratiosOf(seen: Record<string, number[]>): Record<string, number> {
  const of = (one: string, other: string) =>
    median((seen[one] ?? []).map((count, round) => count / (seen[other]?.[round] ?? Number.NaN)))
  return {
    ofRoute: of('ours', 'route'),
    ofPlain: of('ours', 'plain'),
    consent: of('consent', 'ours'),
    ...(seen.full && { full: of('full', 'ours'), 'full, consent': of('full, consent', 'full') }),
  }
}

async function fullLoads(app: AppContext, server: Served): Promise<Record<string, Load>> {
  const { none, consent } = await loadsOf(app, server)
  return { full: none, 'full, consent': consent }
}

let count = 0
const json = { type: 'application/json', expected: 201 }
const enquiry = () => {
  count += 1
  const email = `person.${count}.${process.pid}@example.com`
  const message = `Could you draw engine ${count} for us? It has wheels, a mill and a store.`
  return { name: 'Ada Lovelace', email, message }
}

function plainLoad({ url }: Served): Load {
  return { ...json, url: `${url}/api/leads`, body: () => JSON.stringify(enquiry()), headers: () => ({}) }
}

async function loadsOf(app: AppContext, { url }: Served): Promise<Record<'none' | 'consent', Load>> {
  const key = await addApiKey(app, { form: 'contact', origins: [], rate: 10_000_000 })
  const load = (consents: object): Load => ({
    ...json,
    url: `${url}/api/leads`,
    body: () => JSON.stringify({ form: 'contact', ...enquiry(), consents, notice: app.notice.texts.en.hash }),
    headers: () => ({
      Authorization: `Bearer ${key}`,
      'Idempotency-Key': `bench-${count}-${performance.now()}`,
    }),
  })
  return { none: load({}), consent: load({ marketing_email: true }) }
}
