import { addApiKey } from '#lib/api-keys/add-api-key.ts'
import { bareServer, buildBare } from './bare.ts'
import { openBenchApp } from './context.ts'
import type { Load } from './load.ts'
import { serve } from './serve.ts'
import { compareLoads } from './turns.ts'

const target = 0.85

/**
 * `POST /api/leads` against a bare route that writes the same rows, by turns: answers per second and their
 * ratio. Limits, idempotency and the log are on.
 */
export async function measureCapture() {
  await buildBare()
  const { app, env, close } = await openBenchApp()
  const key = await addApiKey(app, { form: 'contact', origins: [], rate: 10_000_000 })
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
      notice: app.notice.texts.en.hash,
    })
  }
  const json = { type: 'application/json', expected: 201, body }
  const loads: Record<'ours' | 'bare', Load> = {
    ours: {
      ...json,
      url: `${ours.url}/api/leads`,
      headers: () => ({
        Authorization: `Bearer ${key}`,
        'Idempotency-Key': `bench-${count}-${performance.now()}`,
      }),
    },
    bare: { ...json, url: `${bare.url}/api/leads`, headers: () => ({}) },
  }
  try {
    const results = []
    for (const connections of [1, 16, 64]) results.push(await compareLoads(loads, connections, target))
    return { target, results }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await close()
  }
}
