import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startHouse } from '../fixtures/server.ts'

const kills = 10

test.setTimeout(240_000)

/** An acknowledged enquiry is there once, whatever is killed: the client repeats what was not acknowledged. */
test(`every acknowledged reference is there once after ${kills} kills of the app under enquiries`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor kill '))
  const acknowledged: string[] = []
  let house = await startHouse({ dataDir })
  try {
    const key =
      /^Key: (\S+)$/m.exec(await house.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
    const { notice } = (await (await fetch(`${house.url}/privacy/policy.json`)).json()) as { notice: string }
    let sent = 0
    for (let round = 0; round < kills; round++) {
      const target = acknowledged.length + 5 + Math.floor(Math.random() * 20)
      let enough: () => void = () => {}
      const reached = new Promise<void>((resolve) => {
        enough = resolve
      })
      let alive = true
      const clients = Array.from({ length: 8 }, async () => {
        while (alive) {
          sent += 1
          const reference = await post(house.url, key, notice, sent).catch(() => null)
          if (reference) acknowledged.push(reference)
          if (acknowledged.length >= target) enough()
        }
      })
      await reached
      await house.kill()
      alive = false
      await Promise.all(clients)
      house = await startHouse({ dataDir, port: house.port })
    }
    await house.operate('handover', join(dataDir, 'handover'))
    const stored: string[] =
      readFileSync(join(dataDir, 'handover/leads.csv'), 'utf8').match(/Q-[0-9A-Z]{8}/g) ?? []
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 5)
    expect(new Set(stored).size).toBe(stored.length)
    expect(acknowledged.filter((reference) => !stored.includes(reference))).toEqual([])
  } finally {
    await house.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

async function post(url: string, key: string, notice: string, n: number): Promise<string | null> {
  const answer = await fetch(`${url}/api/leads`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': `k${n}`,
    },
    body: JSON.stringify({
      form: 'contact',
      notice,
      name: 'K',
      email: `k${n}@example.com`,
      message: `Number ${n}`,
    }),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status !== 201) return null
  return ((await answer.json()) as { reference: string }).reference
}
