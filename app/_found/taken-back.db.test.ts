import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MetadataRoute } from 'next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pagesToBuild } from '#lib/agency-pages.ts'
import type { AppContext } from '#lib/app.ts'
import type { Built } from '#lib/built.ts'
import { openTestApp } from '#lib/testing/open-app.ts'

let folder = ''
let app: AppContext

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-writing-'))
  mkdirSync(join(folder, 'writing'))
  app = await openTestApp('2026-11-02T10:00:00Z')
  Object.assign(globalThis, { candorApp: Promise.resolve(app) })
  vi.stubEnv('APP_URL', 'https://www.agency.example')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const front = 'title: Salt and paper\ndescription: What salt does to paper.\ndate: 2026-03-14\nauthor: marta'

test('an article is in sitemap, feed and archive, and gone from them after it is taken back (18.15)', async () => {
  write(front)
  const there = await site()
  const address = 'https://www.agency.example/writing/salt'
  expect(there.map).toContain(address)
  expect(there.feed).toContain(`<link href="${address}"/>`)
  expect(there.archive).toContain('href="/writing/salt"')
  expect(there.archive).toContain('Marta Oliveira')
  expect(there.data).toMatchObject({ '@type': 'BlogPosting', datePublished: '2026-03-14', url: address })

  write(`${front}\ndraft: true`)
  const gone = await site()
  expect(gone.map.join()).not.toContain('/writing')
  expect(gone.feed).not.toContain('/writing/salt')
  expect(gone.archive).not.toContain('/writing/salt')
  expect(gone.leads).not.toContain('/writing')
})

test('a newsletter that was published is in sitemap, feed and archive, and gone from them once cancelled (18.15)', async () => {
  const id = randomUUID()
  await app.db.query({
    text: `insert into announcements (id, subject, body, state, published, created_at, queued_at)
      values ($1, 'Spring tide', 'Hello.', 'sending', true, now(), now())`,
    values: [id],
  })
  const there = await site()
  expect(there.map).toContain(`https://www.agency.example/newsletter/archive/${id}`)
  expect(there.feed).toContain('Spring tide')
  expect(there.issues).toContain('Spring tide')

  await app.db.query({ text: `update announcements set state = 'cancelled' where id = $1`, values: [id] })
  const gone = await site()
  expect(`${gone.map.join()} ${gone.feed} ${gone.issues}`).not.toMatch(new RegExp(`${id}|Spring tide`))
})

test('a site that says somebody else’s policy again is in no sitemap (18.15)', async () => {
  vi.stubEnv('AGENCY', 'ditra')
  expect((await site()).map).toEqual([])
})

function write(front: string): void {
  writeFileSync(join(folder, 'writing', 'salt.en.md'), `---\n${front}\n---\n\nPaper drinks.\n`)
}

/** What a build of the folder as it is now says. */
async function site() {
  const { pages, articles } = pagesToBuild(folder)
  const assets = { site: '', desk: '', face: null, drawings: {}, pictures: {}, favicon: null }
  const parts = { services: [], work: [] }
  const built = { pages, articles, parts, assets, cards: {}, site: 'http://localhost:3000' }
  vi.stubEnv('CANDOR_BUILD', JSON.stringify(built satisfies Partial<Built>))
  vi.resetModules()
  const { default: sitemap } = await import('#app/sitemap.ts')
  const { ownPages } = await import('#app/_http/own-pages.ts')
  const { articleThing } = await import('./structured-data.ts')
  const map: MetadataRoute.Sitemap = await sitemap()
  return {
    map: map.map(({ url }) => url),
    feed: await text(import('#app/[locale]/(site)/feed.xml/route.ts')),
    archive: await text(import('#app/[locale]/(site)/pages/writing/route.tsx')),
    issues: await text(import('#app/[locale]/(site)/newsletter/archive/route.tsx')),
    leads: JSON.stringify(ownPages({ pages, articles })),
    data: articles[0] && articleThing(articles[0], 'Marta Oliveira'),
  }
}

async function text(
  route: Promise<{
    GET: (request: Request, at: { params: Promise<{ locale: string }> }) => Promise<Response>
  }>,
): Promise<string> {
  const { GET } = await route
  const request = new Request('http://localhost:3000/en/')
  return (await GET(request, { params: Promise.resolve({ locale: 'en' }) })).text()
}
