import { gzipSync } from 'node:zlib'
import { formPath } from '#components/site/form-path.ts'
import { bareServer, buildBare } from './bare.ts'
import { openBenchApp } from './context.ts'
import { serve } from './serve.ts'

/** Most that a form's page may weigh beyond the framework, in bytes after gzip. */
const target = 40_000

/** The script of every form's page, against the framework's own on a page with a form and nothing else. */
export async function measureWeight() {
  await buildBare()
  const { app, env, close } = await openBenchApp()
  const ours = await serve('.next/standalone/server.js', env, '/readyz')
  const bare = await serve(bareServer, env, '/')
  try {
    const framework = await weigh(bare.url, '/form')
    const forms = []
    for (const form of Object.keys(app.agency.forms)) {
      const bytes = await weigh(ours.url, formPath(form))
      forms.push({ form, bytes, beyond: bytes - framework })
    }
    const worst = Math.max(...forms.map(({ beyond }) => beyond))
    return { target, framework, worst, met: worst <= target, forms }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await close()
  }
}

/** Bytes of all scripts that a page loads and holds, each file after gzip. */
async function weigh(url: string, path: string): Promise<number> {
  const html = await (await fetch(`${url}${path}`)).text()
  const sources = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = '']) => source))
  const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^<]*)<\/script>/g)].map(
    ([, text = '']) => text,
  )
  const files = await Promise.all(
    [...sources].map(async (source) => Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())),
  )
  return [...files, Buffer.from(inline.join(''))].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
}
