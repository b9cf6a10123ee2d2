import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { type NetworkTestEnd, networkEnd } from '#lib/accounts/testing/network-end.ts'
import type { Built } from '#lib/built.ts'
import { freePort } from '#lib/platform/postgres/port.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'

// The build decides which networks there are; `npm run verify` makes one that people sign in to by Facebook.
const { deployment } = JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built
const isOffered = deployment.facebook !== undefined
let end: NetworkTestEnd
let server: RunningServer
let mailbox: ReturnType<typeof openMailbox>
const toClose: (() => unknown)[] = []

test.beforeAll(async () => {
  if (!isOffered) return
  const port = await freePort()
  end = await networkEnd('facebook', `http://localhost:${port}`)
  const sink = await startSmtpSink()
  server = await startServer({ port, env: { ...sink.env, FACEBOOK_BASE_URL: end.settings.base ?? '' } })
  mailbox = openMailbox(sink.folder)
  toClose.push(() => server.stop(), sink.stop, end.close)
})

test.afterAll(async () => {
  for (const close of toClose) await close()
})

test('where no network is set up, no button stands and the page claims none (19.2)', async ({ request }) => {
  test.skip(isOffered, 'this build offers a network')
  const page = await request.get('/account')
  expect(await page.text()).not.toContain('name="network"')
  expect(
    (await request.get('/api/auth/callback/facebook?code=x&state=y', { maxRedirects: 0 })).status(),
  ).toBe(404)
})

async function enquire(page: Page, email: string): Promise<void> {
  await page.goto(`${server.url}/contact`)
  await page.locator('input[name=name]').fill('Ada Lovelace')
  await page.locator('input[name=email]').fill(email)
  await page.locator('textarea[name=message]').fill('Our network is slow.')
  for (const box of await page.locator('main input[name=of_age]').all()) await box.check()
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(/thanks/)
}

for (const [locale, javaScriptEnabled] of [
  ['en', true],
  ['fr', false],
  ['ar', false],
] as const)
  test(`a person comes by a network, shows their mailbox once, comes back without, and disconnects it, in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} script (19.2)`, async ({
    browser,
  }) => {
    test.skip(!isOffered, 'this build offers no network')
    const { account, mail } = messages[locale]
    const { networks: words } = account
    const network = sectionWords[locale].network.facebook
    const email = `network.${randomBytes(6).toString('hex')}@example.com`
    const asking = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await enquire(asking, email)
    end.says = { id: randomBytes(6).toString('hex'), name: 'Ada of Facebook', email }

    const context = await browser.newContext({ javaScriptEnabled, baseURL: server.url })
    const page = await context.newPage()
    await page.goto(localePath(locale, '/account'))
    expect(await context.cookies(server.url)).toEqual([])
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    const by = page.getByRole('button', { name: fill(words.by, { network }) })
    await by.click()
    await expect(page.getByRole('heading', { level: 1, name: words.prove })).toBeVisible()
    await expect(page.getByLabel(account.signIn.email)).toHaveValue(email)
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    await page.getByRole('button', { name: account.signIn.send }).click()
    await expect(page.getByRole('heading', { level: 1, name: account.code.title })).toBeVisible()
    const { text } = await mailbox.newest(email, new RegExp(mail.accountCode.subject))
    await page.getByLabel(account.code.label).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
    await page.getByRole('button', { name: account.code.send }).click()
    await expect(page.getByText(account.said.network_connected)).toBeVisible()
    await expect(page.locator('#networks ~ ul li')).toContainText('Ada of Facebook')
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    expect((await context.cookies(server.url)).map(({ name }) => name)).toEqual(['candor.account'])

    // By itself from now on.
    await page.getByRole('button', { name: account.page.everywhere }).click()
    await expect(page.getByText(account.said.out)).toBeVisible()
    await by.click()
    await expect(page.getByRole('heading', { level: 1, name: account.page.title })).toBeVisible()
    await expect(page.getByText(email).first()).toBeVisible()

    await page.getByRole('button', { name: fill(words.disconnectAbout, { network }) }).click()
    await expect(page.getByText(account.said.network_gone)).toBeVisible()
    await expect(page.getByText(words.none)).toBeVisible()
    await context.close()
  })

test('who comes back without a cookie of ours, or said no, is told so and is nobody (19.2)', async ({
  browser,
  request,
}) => {
  test.skip(!isOffered, 'this build offers no network')
  const stray = `${server.url}/api/auth/callback/facebook?code=x&state=y&callbackUrl=https://evil.example`
  const answer = await request.get(stray, { maxRedirects: 0 })
  expect(answer.headers().location).toBe('/account?said=network_elsewhere')
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const page = await (await browser.newContext({ baseURL: server.url })).newPage()
  await page.goto('/account?said=network_declined')
  await expect(page.getByText(messages.en.account.said.network_declined)).toBeVisible()
})
