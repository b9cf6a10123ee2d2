import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

// One house for all of them: in parallel each worker would start its own.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  app = await startServer()
})
test.afterAll(() => app.stop())

/** Waits for what the page says; it looks at most every five seconds. */
async function says(page: Page, url: string, kind: string, state: string, figure: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(url)
    const line = page.locator(`#${kind}`)
    expect(await line.getAttribute('data-state')).toBe(state)
    expect(await line.textContent()).toMatch(figure)
  }).toPass({ timeout: 300_000 })
}

test('P43: time passes and the sweep stops: the right promise turns red, staff see it; it runs: green again', async ({
  page,
  browser,
}) => {
  await app.operate('seed', '--leads', '12')
  await app.operate('retention')
  const url = `${app.url}/privacy/evidence`
  await says(page, url, 'kept_no_longer', 'kept', /by .*: that is 2 years/)
  const before = await redOn(page)

  // Everything is as it would be in three years, had no sweep come since.
  await withDatabase(app.dataDir, async (db) => {
    await db.query({ text: `update leads set received_at = received_at - interval '3 years'` })
    await db.query({
      text: `update people set created_at = created_at - interval '3 years', last_activity_at = last_activity_at - interval '3 years'`,
    })
  })
  await says(page, url, 'kept_no_longer', 'broken', /Held past its period: Enquiries/)
  expect((await redOn(page)).filter((kind) => !before.includes(kind))).toEqual(['kept_no_longer'])

  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto('/admin')
  await desk.getByRole('link', { name: /promise.* broken/ }).click()
  await expect(desk).toHaveURL(/\/privacy\/evidence/)
  await desk.goto('/admin/retention')
  await expect(desk.getByRole('main')).toContainText('Held past its period: Enquiries')

  await app.operate('retention')
  await says(page, url, 'kept_no_longer', 'kept', /Nothing is held past its period/)
  await desk.goto('/admin/retention')
  await expect(desk.getByRole('main')).not.toContainText('Held past its period')
  await expect(desk.getByRole('table', { name: 'Past sweeps' })).toContainText(/people: \d+/)
})

test('P44: a hold keeps whom a press would erase, until it is ended; its reason stands at the desk', async ({
  browser,
}) => {
  await app.operate('seed', '--leads', '3', '--seed', '2')
  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto('/admin/leads')
  await desk.locator('tbody th a').first().click()
  await desk.getByRole('link', { name: 'Open person' }).click()
  const person = desk.url()
  await desk.getByText('Place a legal hold').click()
  await desk.locator('#hold').getByLabel('Ground').selectOption('order')
  await desk.locator('#hold').getByLabel('Everything').check()
  await desk.locator('#hold').getByLabel('Why').fill('Tax audit of 2026')
  await desk.getByRole('button', { name: 'Place hold' }).click()
  await expect(desk.getByRole('status')).toContainText('What it covers stays')

  await desk.goto(`${person}/erase`)
  await expect(desk.getByRole('main')).toContainText('A legal hold on everything stands')
  await expect(desk.getByRole('button', { name: 'Erase now' })).toHaveCount(0)
  const erased = await desk.request.post(`${person.replace('/admin/', '/admin/do/')}/erase/now`, {
    form: {},
    headers: { Origin: app.url },
  })
  expect(erased.url()).toContain('flash=people.erase.now.on_hold')

  await desk.goto('/admin/retention')
  expect(await axeFinds(desk)).toEqual([])
  await desk.getByRole('link', { name: 'Tax audit of 2026' }).click()
  await expect(desk).toHaveURL(new RegExp(`${person}#hold`))
  await desk.getByText('End this hold').click()
  await desk.getByLabel('Why it ends').fill('Audit closed')
  await desk.getByRole('button', { name: 'End it' }).click()
  await expect(desk.locator('#hold')).toContainText('Audit closed')
  await desk.goto(`${person}/erase`)
  await desk.getByRole('button', { name: 'Erase now' }).click()
  await expect(desk.getByRole('status')).toContainText('Erased')
})

test('P44: a hold on some kinds of record lets the rest be erased, and what it kept goes when it ends (17.6)', async ({
  browser,
}) => {
  await app.operate('seed', '--leads', '3', '--seed', '3')
  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto('/admin/leads')
  await desk.locator('tbody th a').first().click()
  await desk.getByRole('link', { name: 'Open person' }).click()
  const person = desk.url()
  await desk.getByText('Place a legal hold').click()
  const hold = desk.locator('#hold')
  await hold.getByLabel('Ground').selectOption('tax')
  await hold.getByLabel('Everything').check()
  await hold.getByLabel('Why').fill('Books of 2026')
  await desk.getByRole('button', { name: 'Place hold' }).click()
  await expect(desk.getByRole('main')).toContainText('this law names what has to stay')

  await desk.goto(person)
  await desk.getByText('Place a legal hold').click()
  await hold.getByLabel('Ground').selectOption('tax')
  await hold.getByLabel('Enquiries and the people who wrote them').check()
  await hold.getByLabel('Why').fill('Books of 2026')
  await desk.getByRole('button', { name: 'Place hold' }).click()
  await expect(desk.getByRole('status')).toContainText('What it covers stays')

  await desk.goto(`${person}/erase`)
  expect(await axeFinds(desk)).toEqual([])
  await expect(desk.getByRole('main')).toContainText('A law on books and taxes')
  await desk.getByRole('button', { name: 'Erase now' }).click()
  await expect(desk.getByRole('status')).toContainText('but for what a legal hold keeps')

  await desk.goto(person)
  await desk.getByText('End this hold').click()
  await desk.getByLabel('Why it ends').fill('Books closed')
  await desk.getByRole('button', { name: 'End it' }).click()
  await expect(desk.getByRole('status')).toContainText('kept back of their erasure is gone')
})

async function redOn(page: Page): Promise<string[]> {
  const lines = await page.locator('.evidence-line[data-state="broken"]').all()
  return Promise.all(lines.map(async (line) => (await line.getAttribute('id')) ?? ''))
}

test('each promise has a mark that opens its evidence, in every language, with no script of ours', async ({
  page,
  request,
}) => {
  for (const prefix of ['', '/fr', '/ar']) {
    await page.goto(`${app.url}${prefix}/privacy`)
    const marks = await page.locator('.policy-evidence').all()
    expect(marks.length).toBeGreaterThan(30)
    const hrefs = await Promise.all(marks.map((mark) => mark.getAttribute('href')))
    await page.goto(`${app.url}${prefix}/privacy/evidence`)
    for (const href of new Set(hrefs)) {
      const [path, kind] = href?.split('#') ?? []
      expect(path).toBe(`${prefix}/privacy/evidence`)
      await expect(page.locator(`#${kind}`), `${prefix} ${kind}`).toHaveCount(1)
    }
    expect(await page.locator('script').count()).toBe(0)
  }
  const told = await (await request.get(`${app.url}/privacy/evidence.json`)).json()
  expect(told.promises.length).toBeGreaterThan(30)
  expect(told.unbuilt).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`R13: the page of evidence is free of what axe finds, ${colorScheme}`, async ({ browser }) => {
    for (const width of [390, 1440]) {
      const page = await (
        await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      ).newPage()
      for (const path of ['/privacy/evidence', '/ar/privacy/evidence']) {
        await page.goto(app.url + path)
        expect(await axeFinds(page, colorScheme)).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(wide, `${path} at ${width} scrolls sideways`).toBe(false)
      }
    }
  })
}
