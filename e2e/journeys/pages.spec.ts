import { expect, test } from '@playwright/test'
import { formPath } from '#components/site/form-path.ts'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { loadAgency } from '#lib/agency.ts'

const documents = [
  '/',
  '/services',
  '/work',
  '/about',
  '/services/brand',
  '/work/brise',
  '/writing',
  '/writing/one-proposal',
  '/privacy',
  '/privacy/evidence',
  '/privacy/certificate',
  '/cookies',
  '/privacy/choices',
  '/thanks/Q-7F3K2M9X',
  '/thanks/newsletter',
  '/nowhere',
]
const { forms: declared } = await loadAgency('demo')
const forms = Object.keys(declared).map(formPath)
const prefixes = ['', '/fr', '/ar']

test('S3: documents ship no script, and every page keeps its content security policy', async ({ page }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  for (const path of [...documents, ...forms].flatMap((path) =>
    prefixes.map((prefix) => `${prefix}${path}`),
  )) {
    if (path.endsWith('/nowhere')) continue
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    expect(answer?.headers()['content-security-policy'], path).toContain("default-src 'none'")
    expect(answer?.headers()['content-security-policy'], path).not.toContain('unsafe')
    expect(await page.context().cookies(), path).toEqual([])
    const isForm = forms.some((form) => path.endsWith(form))
    if (!isForm) expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
  }
  expect(faults).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`R13: public pages are free of what axe finds, ${colorScheme}, phone and desk`, async ({
    browser,
  }) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      const page = await (await browser.newContext({ colorScheme, viewport })).newPage()
      for (const path of [...documents, ...forms, '/ar/quote', '/ar/call-back', '/ar/privacy', '/fr']) {
        await page.goto(path)
        expect(await axeFinds(page, colorScheme)).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(wide, `${path} at ${viewport.width} scrolls sideways`).toBe(false)
      }
    }
  })
}

test('personal pages are kept by nobody, an unknown address is a plain 404, English has one address', async ({
  request,
}) => {
  const thanks = await request.get('/thanks/Q-7F3K2M9X')
  expect(thanks.headers()['cache-control']).toBe('no-store')
  const made = [
    '/thanks/Q-7F3K2M9X?receipt=x',
    '/fr/confirm/x',
    '/unsubscribe/x',
    '/preferences/x',
    '/privacy/package/x',
  ]
  for (const path of made)
    expect((await request.get(path)).headers()['referrer-policy'], path).toBe('no-referrer')
  expect((await request.get('/admin/sign-in/x')).headers()['referrer-policy']).toBe('strict-origin')
  expect((await request.get('/contact')).headers()['referrer-policy']).toBe('same-origin')
  for (const path of [
    '/fr/nowhere',
    '/contact-us',
    '/contact/more',
    '/administration',
    '/ask/nothing',
    '/fr/ask/nothing',
    '/closed/contact',
  ]) {
    const missing = await request.get(path)
    expect(missing.status(), path).toBe(404)
    expect(missing.headers()['content-security-policy'], path).toContain("script-src 'none'")
  }
  const english = await request.get('/en/contact', { maxRedirects: 0 })
  expect(english.headers().location).toMatch(/\/contact$/)
})

test('the privacy page is kept for a minute by whoever keeps pages, with the number and day of its version (16.4)', async ({
  request,
}) => {
  const page = await request.get('/privacy')
  expect(page.headers()['cache-control']).toMatch(/s-maxage=60\b/)
  expect(await page.text()).toMatch(/Version \d+/)
  expect((await request.get('/nowhere/privacy')).status()).toBe(404)
})

test('E4: looking at made-up links changes nothing and says what to do', async ({ request }) => {
  for (const path of ['/confirm/made-up', '/unsubscribe/made-up']) {
    for (const method of ['GET', 'HEAD', 'POST'] as const) {
      const answer = await request.fetch(path, { method })
      expect(answer.status(), `${method} ${path}`).toBeLessThan(500)
      expect(answer.headers().location).toBeUndefined()
    }
  }
})

test('/privacy/policy.json tells the notice and the wordings that the forms carry', async ({
  request,
  page,
}) => {
  for (const prefix of prefixes) {
    const policy = await (await request.get(`${prefix}/privacy/policy.json`)).json()
    await page.goto(`${prefix}/contact`)
    await expect(page.locator('input[name=notice]')).toHaveValue(policy.notice)
    await expect(page.getByText(policy.consents.contact.marketing_email)).toBeVisible()
    expect(policy.version).toBeGreaterThan(0)
  }
})
