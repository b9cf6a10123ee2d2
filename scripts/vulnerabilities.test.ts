import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '..')

/** What an operator sees, with this registry. */
async function look(registry: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/vulnerabilities.ts'], {
    cwd: repository,
    env: { ...process.env, npm_config_registry: registry, npm_config_fetch_retries: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = await once(child, 'close')
  return { said, code }
}

/** A registry that knows these holes, and nothing else. */
async function withRegistry<T>(holes: object, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, answer) => {
    const isAsked = request.url?.includes('/security/advisories/bulk')
    answer.writeHead(isAsked ? 200 : 404, { 'Content-Type': 'application/json' })
    answer.end(JSON.stringify(isAsked ? holes : {}))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('where the registry cannot be reached, that is said and nothing else (15.43)', async () => {
  const { said, code } = await look('http://127.0.0.1:1/')
  expect(said).toMatch(/^The registry could not be asked/)
  expect(code).toBe(2)
})

test('known holes are named, and end in a fault; none is said too (15.43)', async () => {
  const hole = {
    id: 1,
    url: 'https://advisories.example/1',
    title: 'A hole',
    severity: 'high',
    vulnerable_versions: '<999',
    cwe: [],
    cvss: { score: 0, vectorString: null },
  }
  const found = await withRegistry({ zod: [hole] }, look)
  expect(found.said).toContain('high: zod')
  expect(found.said).toMatch(/\d+ packages with known holes\./)
  expect(found.code).toBe(1)
  expect(await withRegistry({}, look)).toEqual({ said: 'No known holes in the packages.\n', code: 0 })
})
