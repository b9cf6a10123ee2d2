import { closeCounts } from '#lib/page-counts/jobs.ts'
import { PageCounts } from '#lib/page-counts/page-counts.ts'
import { firstOf, readCountedMonths, readCounts } from '#lib/page-counts/queries.ts'
import type { Count } from '#lib/page-counts/visit.ts'
import { bareServer, buildBare } from './bare.ts'
import { type BenchApp, openBenchApp } from './context.ts'
import type { Load } from './load.ts'
import { serve } from './serve.ts'
import { signInOwner } from './signed-in.ts'
import { compareLoads } from './turns.ts'

const goals = { ofBare: 0.8, p95Ms: 100 }
const counted = 10_000_000
const days = 420
const dayMs = 24 * 60 * 60 * 1000
const rounds = 100

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/**
 * A page that is counted as it is given, against a bare route of the framework with one insert, by turns: answers per second and
 * their ratio. Then the desk's page over ten million counts of fourteen months, as the rules of keeping leave them: p95 in milliseconds,
 * in the database and as a page.
 */
export async function measureCounts() {
  await buildBare()
  const bench = await openBenchApp()
  await bench.asOwner(
    'create table bare_counts (id bigint generated always as identity, path text, at timestamptz)',
  )
  await bench.asOwner('grant insert on bare_counts to public')
  const ours = await serve('.next/standalone/server.js', bench.env, '/readyz')
  const bare = await serve(bareServer, bench.env, '/')
  const get = {
    method: 'GET' as const,
    type: 'text/plain',
    expected: 200,
    body: () => '',
    headers: () => ({ 'User-Agent': firefox }),
  }
  const loads: Record<'ours' | 'bare', Load> = {
    ours: { ...get, url: `${ours.url}/services` },
    bare: { ...get, url: `${bare.url}/count` },
  }
  try {
    const results = []
    for (const connections of [1, 16]) results.push(await compareLoads(loads, connections, goals.ofBare))
    const rows = await countTenMillion(bench)
    await bench.analyze()
    const { app } = bench
    const readAll = () =>
      Promise.all([readCounts(app.db, firstOf(92, app.clock())), readCountedMonths(app.db)])
    const databaseMs = await p95(readAll)
    const cookie = await signInOwner(app)
    const pageMs = await p95(async () => {
      const answer = await fetch(`${ours.url}/admin/visits?days=92`, {
        headers: { cookie },
        redirect: 'manual',
      })
      if (answer.status !== 200) throw new Error(`The page of visits answered ${answer.status}.`)
      await answer.text()
    })
    return { goals, results, counted, rows, databaseMs, pageMs }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await bench.close()
  }
}

/** Ten million, day by day, in the way they are counted; gives how many rows they came to. */
async function countTenMillion({ app }: BenchApp): Promise<number> {
  const names = (what: string, many: number) => Array.from({ length: many }, (_, at) => `${what}-${at}`)
  const [pages, sources, campaigns] = [names('/page', 120), names('site', 200), names('campaign', 60)]
  // The first of a list are read most. By arithmetic: a generator of chance would take longer than what is counted.
  const any = (of: readonly string[], each: number) =>
    of[Math.floor((((each * 7919) % 9973) / 9973) ** 3 * of.length)] ?? ''
  const end = app.clock().getTime()
  for (let back = days; back >= 0; back--) {
    const at = new Date(end - back * dayMs)
    const counts = new PageCounts({ ...app, clock: () => at })
    for (let each = 0; each < counted / (days + 1); each++) counts.add([oneOf(each)], null)
    await counts.write()
  }
  await closeCounts(app)
  const [row] = await app.db.query<{ rows: number }>({
    text: 'select count(*)::int as rows from page_counts',
  })
  return row?.rows ?? 0

  function oneOf(each: number): Count {
    if (each % 5 === 0) return { kind: 'source', name: any(sources, each), visits: 1 }
    if (each % 11 === 0) return { kind: 'campaign', name: any(campaigns, each), visits: 1 }
    if (each % 13 === 0) return { kind: 'seen', name: 'contact', visits: 0 }
    return { kind: 'page', name: any(pages, each), visits: each % 3 === 0 ? 1 : 0 }
  }
}

async function p95(work: () => Promise<unknown>): Promise<number> {
  for (let before = 0; before < 20; before++) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.sort((one, other) => one - other)[Math.ceil(rounds * 0.95) - 1] ?? Number.NaN
}
