import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { bareServer, buildBare } from './bare.ts'
import { openBenchApp } from './context.ts'
import type { Load } from './load.ts'
import { keepSending } from './mail/keep-sending.ts'
import { addReaders } from './mail/newsletter.ts'
import { serve } from './serve.ts'
import { compareLoads } from './turns.ts'

const target = 0.7
/** More than one run opts out, so that each press ends something. */
const readers = 60_000

/**
 * `POST /unsubscribe/[token]` as a mail program does it, against a bare route that writes the same rows, by turns and
 * while a newsletter goes out: answers per second and their ratio.
 */
export async function measureOneClick() {
  await buildBare()
  const { app, env, analyze, close } = await openBenchApp()
  const keys = await addReaders(app, 'press', readers)
  const ours = await serve('.next/standalone/server.js', env, '/readyz')
  const bare = await serve(bareServer, env, '/')
  const sending = await keepSending(app, env)
  await analyze()
  let next = 0
  const nextKey = () => {
    next += 1
    return keys[next % readers] ?? Buffer.alloc(32)
  }
  const post = {
    type: 'application/x-www-form-urlencoded',
    expected: 200,
    body: () => 'List-Unsubscribe=One-Click',
    headers: () => ({}),
  }
  const loads: Record<'ours' | 'bare', Load> = {
    ours: { ...post, url: () => `${ours.url}/unsubscribe/${choiceToken(app, 'unsubscribe', nextKey())}` },
    bare: { ...post, url: () => `${bare.url}/one-click/${nextKey().toString('base64url')}` },
  }
  try {
    const results = []
    for (const connections of [1, 16]) results.push(await compareLoads(loads, connections, target))
    return { target, sentMeanwhile: await sending.stop(), pressed: next, results }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await close()
  }
}
