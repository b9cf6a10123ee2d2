import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'candor-proxy-'))
let proxy: typeof import('../proxy.ts').proxy

beforeAll(async () => {
  const closes = { competition: '2026-01-01T00:00:00Z', later: '2999-01-01T00:00:00Z' }
  vi.stubEnv('CANDOR_BUILD', JSON.stringify({ closes, uploads: [] }))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  mkdirSync(join(folder, 'generated'))
  const pages = ['/en/contact', '/en/ask/later', '/en/ask/competition', '/fr/ask/competition']
  const hashes = Object.fromEntries(pages.map((page) => [page, []]))
  writeFileSync(join(folder, 'generated/csp-hashes.json'), JSON.stringify(hashes))
  ;({ proxy } = await import('../proxy.ts'))
})

afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const answer = (path: string, headers: Record<string, string> = {}) => {
  const { headers: answered, status } = proxy(new NextRequest(`https://127.0.0.1:3000${path}`, { headers }))
  return {
    status,
    rewrite: answered.get('x-middleware-rewrite'),
    goesOn: answered.get('x-middleware-next'),
    instead: answered.get('x-middleware-request-x-candor-instead'),
  }
}

test('a page of the desk is told by which address it was asked for, whatever the caller says of it (15.22)', () => {
  const request = new NextRequest('https://127.0.0.1:3000/admin/leads?stage=new', {
    headers: { 'X-Candor-Asked': 'https://evil.example/' },
  })
  const asked = proxy(request).headers.get('x-middleware-request-x-candor-asked')
  expect(asked).toBe('/admin/leads?stage=new')
})

test.each([
  ['/ask/competition', 'closed en competition'],
  ['/fr/ask/competition', 'closed fr competition'],
  ['/ask/nope', 'nothing en'],
  ['/ar/ask/nope', 'nothing ar'],
  ['/ask/later', null],
  ['/contact', null],
])(
  'what answers in the place of %s is named, and no address is made of how the request came (15.35)',
  (path, instead) => {
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'elsewhere.example' }
    for (const sent of [{}, headers, { ...headers, 'X-Candor-Instead': 'nothing fr' }])
      expect(answer(path, sent)).toEqual({ status: 200, rewrite: null, goesOn: '1', instead })
  },
)
