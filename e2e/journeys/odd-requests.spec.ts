import { expect, test } from '@playwright/test'
import { type OddRequest, oddRequests, sendRaw } from '#e2e/fixtures/odd-requests.ts'
import { startServer } from '#e2e/fixtures/server.ts'

const count = process.env.CANDOR_SOAK === '1' ? 10_000 : 600
const atOnce = 8

test(`of ${count} odd requests none is answered by a fault, and none is left without an answer (15.42)`, async () => {
  const app = await startServer()
  try {
    const left = oddRequests(42, count)
    const faults: string[] = []
    const sendNext = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const status = await sendRaw(app.port, next)
        if (status === null || status >= 500) faults.push(`${status}: ${shown(next)}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, sendNext))
    expect(faults).toEqual([])
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    expect(app.said()).not.toMatch(/uncaught|unhandled/i)
  } finally {
    await app.stop()
  }
})

test('no method takes a page that is made once from those who read it (15.42)', async () => {
  for (const method of ['OPTIONS', 'POST', 'PUT', 'DELETE', 'HEAD', 'TRACE']) {
    const app = await startServer()
    try {
      // Before anybody else has asked for it.
      for (const path of ['/privacy', '/fr/privacy'])
        await sendRaw(app.port, {
          head: `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
          body: '',
        })
      for (const path of ['/privacy', '/fr/privacy'])
        expect([method, path, (await fetch(`${app.url}${path}`)).status]).toEqual([method, path, 200])
    } finally {
      await app.stop()
    }
  }
})

test('a part that a file does not have is answered by the whole file (15.42)', async () => {
  const app = await startServer()
  try {
    for (const range of ['bytes=-0', 'bytes=5-1', 'bytes=999999999-', 'bytes=-0,5-1', 'bytes=0-1'])
      for (const path of ['/embed.js', '/privacy'])
        expect([
          range,
          path,
          (await fetch(`${app.url}${path}`, { headers: { Range: range } })).status,
        ]).toEqual([range, path, 200])
  } finally {
    await app.stop()
  }
})

function shown({ head, body }: OddRequest): string {
  return `${head.slice(0, 400)}${body.slice(0, 80)}`
}
