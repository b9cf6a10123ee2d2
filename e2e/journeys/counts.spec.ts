import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

// What counts is what a person's browser sends: the one that drives these tests says that it is a program.
const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const address = '203.0.113.77'

let site: RunningServer
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  site = await startServer({ env: { TRUST_PROXY: '1' } })
})
test.afterAll(async () => {
  await site.stop()
})

/** All that is kept, as text by key. */
async function counts(): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, number>()
  await withDatabase(site.dataDir, async (db) => {
    const rows = await db.query<{ name: string; count: number }>({
      text: `select kind || ' ' || name as name, sum(count)::int as count from page_counts group by 1`,
    })
    for (const { name, count } of rows) kept.set(name, count)
  })
  return kept
}

/** Waits for a count that comes after others, so that what has not come by then does not come. */
async function until(name: string, count: number): Promise<ReadonlyMap<string, number>> {
  await expect.poll(async () => (await counts()).get(name) ?? 0).toBe(count)
  return counts()
}

test('a visit, its newsletter and the way through a form are counted without a cookie; the lead says by what it came (20.6)', async ({
  browser,
}) => {
  const { page, context } = await opened(browser.newContext({ ...asPerson() }))
  await page.goto(`${site.url}/?utm_campaign=newsletter-2026-03-03&gclid=EAIaIQobChMI`)
  await page.goto(`${site.url}/contact`, { referer: `${site.url}/?utm_campaign=newsletter-2026-03-03` })
  await page.getByLabel('Name', { exact: false }).first().fill('Ada')
  await page.getByLabel('Email address').fill('ada@example.com')
  await page.getByLabel('Message', { exact: false }).first().fill('A new site, please.')
  await page.locator('form[action="/forms/contact"] button[type=submit]').click()
  await page.waitForURL(/\/thanks\//)
  const kept = await until('sent contact', 1)
  expect(kept.get('seen contact')).toBe(1)
  expect(kept.get('begun contact')).toBe(1)
  expect(kept.get('campaign newsletter-2026-03-03')).toBe(1)
  expect(kept.get('source Google Ads')).toBe(1)
  expect(JSON.stringify([...kept])).not.toContain('EAIaIQob')
  expect(await context.cookies()).toEqual([])
  const desk = await signInAs(browser, site)
  await desk.goto(`${site.url}/admin/leads`)
  await desk.getByRole('link', { name: /Ada/ }).first().click()
  await expect(desk.getByText('newsletter of 3 March 2026')).toBeVisible()
  await desk.goto(`${site.url}/admin/visits`)
  await expect(desk.getByRole('row', { name: 'newsletter of 3 March 2026' })).toContainText('1')
  await expect(desk.getByRole('row', { name: /^Contact|^Write/ }).last()).toContainText('100%')
})

test('P37: Global Privacy Control and Do Not Track are not counted, nor is a program (20.6)', async ({
  request,
}) => {
  const get = (path: string, headers: Record<string, string>) =>
    request.get(`${site.url}${path}`, { headers: { 'User-Agent': person, ...headers } })
  await get('/work', { 'Sec-GPC': '1' })
  await get('/work', { DNT: '1' })
  await get('/work', {
    'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  })
  await get('/cookies', {})
  const kept = await until('page /cookies', 1)
  expect(kept.get('page /work')).toBeUndefined()
})

test('P13: an address is in no row of any table, nor what a browser calls itself (20.6)', async ({
  request,
}) => {
  await request.get(`${site.url}/fr/work`, {
    headers: { 'User-Agent': person, 'X-Forwarded-For': address, Referer: `https://${address}/me` },
  })
  await until('page /fr/work', 1)
  await withDatabase(site.dataDir, async (db) => {
    for (const table of ['page_counts', 'visit_marks'])
      expect(
        await db.query({ text: `select from ${table} t where t::text ~ '203\\.0\\.113|Firefox'` }),
        table,
      ).toEqual([])
  })
})

test('posts that say a form was begun count from our own pages alone, and 100 kB of referrer is no name (20.6)', async ({
  request,
}) => {
  const begun = (headers: Record<string, string>) =>
    request.post(`${site.url}/forms/quote/begun`, { headers: { 'User-Agent': person, ...headers } })
  for (let at = 0; at < 50; at++)
    expect((await begun({ Origin: 'https://elsewhere.example' })).status()).toBe(204)
  expect((await begun({ 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(204)
  await begun({ 'Sec-Fetch-Site': 'same-origin' })
  await request.get(`${site.url}/privacy/versions`, {
    headers: { 'User-Agent': person, Referer: `https://${'x'.repeat(12_000)}.example/` },
  })
  const kept = await until('page /privacy/versions', 1)
  expect(kept.get('begun quote')).toBe(1)
  expect(Math.max(...[...kept.keys()].map((name) => name.length))).toBeLessThan(120)
})

test('the public page of counts shows sums, in every language (20.6)', async ({ page }) => {
  for (const path of ['/visits', '/fr/visits', '/ar/visits']) {
    await page.goto(`${site.url}${path}`)
    await expect(page.locator('main')).toContainText('/contact')
  }
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0)
})

function asPerson(): BrowserContextOptions {
  return { userAgent: person }
}

async function opened(making: Promise<import('@playwright/test').BrowserContext>): Promise<{
  page: Page
  context: import('@playwright/test').BrowserContext
}> {
  const context = await making
  return { page: await context.newPage(), context }
}
