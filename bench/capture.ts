import { addApiKey } from '../lib/journeys/enquiry/add-api-key.ts'
import { bareServer, buildBare } from './bare.ts'
import { openBenchHouse } from './house.ts'
import { type Load, postFor } from './load.ts'
import { median } from './median.ts'
import { serve } from './serve.ts'

const rounds = 5
const roundMs = 3_000
const warmUpMs = 1_500
const target = 0.7

/** `POST /api/leads` against a bare route that writes the same rows, by turns: answers per second and their ratio. */
export async function measureCapture() {
  await buildBare()
  const { house, env, close } = await openBenchHouse()
  const key = await addApiKey(house, { form: 'contact', origins: [], rate: 0 })
  const ours = await serve('.next/standalone/server.js', env, '/readyz')
  const bare = await serve(bareServer, env, '/')
  let count = 0
  const body = () => {
    count += 1
    const email = `person.${count}@example.com`
    const message = `Could you draw engine ${count} for us? It has wheels, a mill and a store.`
    return JSON.stringify({
      form: 'contact',
      name: 'Ada Lovelace',
      email,
      message,
      notice: house.notice.texts.en.hash,
    })
  }
  const loads: Record<'ours' | 'bare', Load> = {
    ours: { url: `${ours.url}/api/leads`, headers: { Authorization: `Bearer ${key}` }, body },
    bare: { url: `${bare.url}/api/leads`, headers: {}, body },
  }
  try {
    const results = []
    for (const connections of [1, 16, 64]) results.push(await compare(loads, connections))
    return { target, results }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await close()
  }
}

async function compare(loads: Record<'ours' | 'bare', Load>, connections: number) {
  const seen: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  for (const load of Object.values(loads)) await postFor(load, connections, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first in one round goes second in the next.
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const name of order) seen[name].push(await postFor(loads[name], connections, roundMs))
  }
  const [ours, bare] = [median(seen.ours), median(seen.bare)]
  return {
    connections,
    perSecond: { ours, bare },
    ratio: ours / bare,
    met: ours / bare >= target,
    rounds: seen,
  }
}
