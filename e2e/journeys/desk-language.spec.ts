import { expect, type Page, test } from '@playwright/test'
import { fillDesk, findThere, idFor, queryFor } from '#e2e/fixtures/desk-content.ts'
import { addressOf, deskPages } from '#e2e/fixtures/desk-routes.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { deskMessages } from '#messages/desk.ts'
import { desk as english } from '#messages/en/desk.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  await fillDesk(app)
})
test.afterAll(() => app.stop())

/** Has the desk speak a language from now on, as a member does it. */
async function choose(desk: Page, name: string): Promise<void> {
  await desk.goto(`${app.url}/admin/account`)
  await desk.locator('#language').selectOption({ label: name })
  await desk
    .locator('form', { has: desk.locator('#language') })
    .getByRole('button')
    .click()
}

/** Every text of a tree of words, without those that values or numbers are put into. */
function texts(tree: object): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? texts(value) : [],
  )
}

/** In the browser: each text that stands on the page, but for what people wrote. */
function shown(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode as Text
    if (!parentElement?.closest('script, style, [lang="en"], bdi, [dir="auto"]'))
      found.push((textContent ?? '').trim())
  }
  const labels = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
  )
  return [...found, ...labels.map((label) => label.trim())]
}

test('a member chooses the language of the desk, and it answers in it at once (18.8)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await choose(desk, 'Français')
  await expect(desk.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(desk.getByRole('status')).toContainText(deskMessages.fr.account.profile.kept)
  await expect(desk).toHaveTitle(new RegExp(deskMessages.fr.account.title))
  await choose(desk, 'العربية')
  await expect(desk.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('who is not signed in reads what their browser asks for (18.8)', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: app.url })
  const page = await context.newPage()
  await page.goto('/admin/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(deskMessages.fr.signIn.title)
  const refused = await context.request.post('/admin/do/leads/change', {
    headers: { Origin: 'https://else.example', 'Accept-Language': 'fr' },
  })
  expect(await refused.text()).toContain(deskMessages.fr.refused.title)
})

for (const [language, name] of [
  ['fr', 'Français'],
  ['ar', 'العربية'],
] as const) {
  test(`no page of the desk keeps an English word from who reads it in ${name} (18.8)`, async ({
    browser,
  }) => {
    const desk = await signInAs(browser, app, 'owner')
    const there = await findThere(app, desk.context().request)
    await choose(desk, name)
    const theirs = new Set(texts(deskMessages[language]))
    const foreign = new Set(texts(english).filter((text) => !theirs.has(text)))
    const found: string[] = []
    for (const file of Object.keys(deskPages)) {
      const path = addressOf(file, idFor(file, there)) + queryFor(file, there)
      await desk.goto(app.url + path)
      await expect(desk.locator('html'), path).toHaveAttribute('lang', language)
      found.push(
        ...(await desk.evaluate(shown)).filter((text) => foreign.has(text)).map((text) => `${path}: ${text}`),
      )
    }
    expect(found).toEqual([])
  })
}

test('moments stand in the zone of who reads them, and say which on hover (18.10)', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/account`)
  await desk.locator('#zone').selectOption('Asia/Tokyo')
  await desk
    .locator('form', { has: desk.locator('#zone') })
    .getByRole('button')
    .click()
  await desk.goto(`${app.url}/admin/leads`)
  const moment = desk.locator('tr[data-leads] time').first()
  const at = new Date((await moment.getAttribute('datetime')) ?? '')
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Tokyo',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  expect(await moment.getAttribute('title')).toContain(hour)
})
