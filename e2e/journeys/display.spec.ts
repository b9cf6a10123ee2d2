import { type Browser, expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { signInAs } from './staff.ts'

const scheme = () => getComputedStyle(document.documentElement).colorScheme

/** A browser whose device is light, with script or without. */
const visitor = (browser: Browser, javaScriptEnabled: boolean) =>
  browser.newContext({ colorScheme: 'light', javaScriptEnabled, baseURL: process.env.E2E_URL })

for (const script of [true, false]) {
  const named = script ? 'with script' : 'without'
  test(`P34: a theme is kept by one press ${named}, on documents and forms, from the first paint (20.7)`, async ({
    browser,
  }) => {
    const context = await visitor(browser, script)
    const page = await context.newPage()
    await page.goto('/services')
    expect(await context.cookies()).toEqual([])
    await page.locator('.theme-switch [value=dark]').click()
    await page.waitForURL('**/services')
    expect(await context.cookies()).toMatchObject([{ name: 'candor.theme', value: 'dark', sameSite: 'Lax' }])
    for (const path of ['/services', '/contact', '/ar', '/privacy']) {
      await page.goto(path)
      expect(await page.evaluate(scheme), path).toBe('dark')
      // The stylesheet that says it holds the painting back, and stands in the head.
      await expect(page.locator('head link[rel=stylesheet][href="/theme.css"]')).toHaveCount(1)
    }
    await page.locator('.theme-switch [value=system]').click()
    await page.waitForURL('**/privacy')
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(scheme)).toBe('light dark')
  })
}

test('P34: nothing is remembered by an address that is followed, nor by the press of another site (20.7)', async ({
  request,
}) => {
  expect(
    (await request.get('/display?theme=dark', { maxRedirects: 0 })).headers()['set-cookie'],
  ).toBeUndefined()
  const foreign = await request.post('/display', {
    form: { theme: 'dark', back: 'https://elsewhere.example/' },
    headers: { Origin: 'https://elsewhere.example' },
    maxRedirects: 0,
  })
  expect(foreign.headers()['set-cookie']).toBeUndefined()
  expect(foreign.headers().location).toBe('/')
})

test('P34: a language that was pressed for is where the site begins, and a link still leads where it says (20.7)', async ({
  page,
  context,
}) => {
  await page.goto('/fr/services')
  expect(await context.cookies()).toEqual([])
  await page.locator('.language-kept button').click()
  await page.waitForURL('**/fr/services')
  expect(await context.cookies()).toMatchObject([{ name: 'candor.language', value: 'fr' }])
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/fr')
  await page.locator('.site-header .languages a[lang=en]').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(new URL(page.url()).pathname).toBe('/')
})

test('P33: the page of cookies names both, with their life (20.7)', async ({ page }) => {
  await page.goto('/cookies')
  for (const name of ['candor.theme', 'candor.language'])
    await expect(page.getByRole('row', { name })).toContainText('1 year')
})

test('the switches can be used by everybody, in both themes and from right to left (20.7)', async ({
  page,
  context,
}) => {
  for (const theme of ['light', 'dark'] as const)
    for (const path of ['/services', '/ar/services']) {
      await context.addCookies([{ name: 'candor.theme', value: theme, url: process.env.E2E_URL ?? '' }])
      await page.goto(path)
      expect(await axeFinds(page, theme), `${path} ${theme}`).toEqual([])
    }
})

test('P34: the desk has the theme too (20.7)', async ({ browser }) => {
  const desk = await signInAs(browser)
  await desk.goto('/admin/account')
  await desk.locator('.theme-switch [value=dark]').click()
  // While the page that comes back is on its way there is none to ask.
  await expect(async () => expect(await desk.evaluate(scheme)).toBe('dark')).toPass()
  await desk.goto('/admin/leads')
  expect(await desk.evaluate(scheme)).toBe('dark')
})
