import { bareServer, buildBare } from './bare.ts'
import { openBenchApp } from './context.ts'
import type { Load } from './load.ts'
import { serve } from './serve.ts'
import { compareLoads } from './turns.ts'

const target = 0.8
const boundary = 'candor-bench'

/**
 * The contact form posted without script, against a server action that does nothing, posted the same way:
 * the redirect after the whole enquiry is stored, against the framework's answer to nothing.
 * Each post comes from a neighbourhood of its own, as a proxy of ours would say, so that limits count and none is hit.
 */
export async function measureForm() {
  await buildBare()
  const { app, env, close } = await openBenchApp()
  const ours = await serve('.next/standalone/server.js', { ...env, TRUST_PROXY: '1' }, '/readyz')
  const bare = await serve(bareServer, env, '/')
  const action = await actionField(`${bare.url}/form`)
  let count = 0
  const multipart = (fields: Record<string, string>) =>
    `${Object.entries(fields)
      .map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')}--${boundary}--\r\n`
  const enquiry = () => {
    count += 1
    return {
      form: 'contact',
      language: 'en',
      notice: app.notice.texts.en.hash,
      name: 'Ada Lovelace',
      email: `person.${count}@example.com`,
      message: `Could you draw engine ${count} for us? It has wheels, a mill and a store.`,
    }
  }
  const type = `multipart/form-data; boundary=${boundary}`
  const loads: Record<'ours' | 'bare', Load> = {
    ours: {
      url: `${ours.url}/forms/contact`,
      type,
      expected: 303,
      headers: () => ({
        'X-Forwarded-For': `${1 + ((count >> 16) & 127)}.${(count >> 8) & 255}.${count & 255}.7`,
      }),
      body: () => multipart(enquiry()),
    },
    bare: {
      url: `${bare.url}/form`,
      type,
      expected: 200,
      headers: () => ({ Origin: bare.url }),
      body: () => multipart({ ...enquiry(), [action]: '' }),
    },
  }
  try {
    const results = []
    for (const connections of [1, 16]) results.push(await compareLoads(loads, connections, target))
    return { target, results }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    await close()
  }
}

/** The hidden field by which the framework knows an action that is posted without script. */
async function actionField(url: string): Promise<string> {
  const [, name] = /name="(\$ACTION_ID_[^"]+)"/.exec(await (await fetch(url)).text()) ?? []
  if (!name) throw new Error('The baseline shows no action.')
  return name
}
