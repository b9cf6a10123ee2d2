import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { loadAgency } from '#lib/agency.ts'
import type { Built } from '#lib/built.ts'
import { type Locale, localePath, locales } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

// The build decides whose accounts there are; `npm run verify` makes one of an agency that offers them.
const { agency } = JSON.parse(readFileSync('generated/build.json', 'utf8')) as Built
const { policy } = await loadAgency(agency)
const offered = policy.collecting.accounts !== undefined
const mailbox = openMailbox(process.env.E2E_MAILS ?? '')
const newAddress = () => `account.${randomBytes(6).toString('hex')}@example.com`

test('where the policy offers no account, there is none to sign in to, and nothing leads there (19.7)', async ({
  request,
}) => {
  test.skip(offered, 'this build offers accounts')
  for (const locale of locales) {
    expect((await request.get(localePath(locale, '/account'))).status()).toBe(404)
    expect(
      (await request.post(localePath(locale, '/account'), { form: { email: 'a@example.com' } })).status(),
    ).toBe(404)
    expect(await (await request.get(localePath(locale, '/'))).text()).not.toContain('/account"')
  }
})

/** Sends an enquiry, so that there is somebody to sign in. */
async function enquire(browser: Browser, email: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_URL })
  const page = await context.newPage()
  await page.goto('/contact')
  await page.locator('input[name=name]').fill('Ada Lovelace')
  await page.locator('input[name=email]').fill(email)
  await page.locator('textarea[name=message]').fill('Our network is slow.')
  // Where the policy names an age.
  for (const box of await page.locator('main input[name=of_age]').all()) await box.check()
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(/thanks/)
  await context.close()
}

async function askForCode(
  page: Page,
  locale: Locale,
  email: string,
): Promise<{ code: string; link: string }> {
  const { account, mail } = messages[locale]
  await page.goto(localePath(locale, '/account'))
  await page.getByLabel(account.signIn.email).fill(email)
  await page.getByRole('button', { name: account.signIn.send }).click()
  await expect(page.getByRole('heading', { level: 1, name: account.code.title })).toBeVisible()
  const { text } = await mailbox.newest(email, new RegExp(mail.accountCode.subject))
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    link: /https?:\S+\/account\/[\w-]+/.exec(text)?.[0] ?? '',
  }
}

for (const [locale, javaScriptEnabled] of [
  ['en', true],
  ['fr', false],
  ['ar', false],
] as const) {
  test(`a person signs in, sees what is held, asks for a copy and signs out, in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} script (19.2)`, async ({
    browser,
  }) => {
    test.skip(!offered, 'this build offers no accounts')
    const email = newAddress()
    await enquire(browser, email)
    const { account } = messages[locale]
    const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_URL })
    const page = await context.newPage()
    await page.goto(localePath(locale, '/account'))
    // Looking sets no cookie: the press does.
    expect(await context.cookies()).toEqual([])
    const { code } = await askForCode(page, locale, email)
    const wrong = code === '000000' ? '000001' : '000000'
    await page.getByLabel(account.code.label).fill(wrong)
    await page.getByRole('button', { name: account.code.send }).click()
    await expect(page.getByText(account.code.wrong)).toBeVisible()
    await page.getByLabel(account.code.label).fill(code)
    await page.getByRole('button', { name: account.code.send }).click()
    await expect(page.getByRole('heading', { level: 1, name: account.page.title })).toBeVisible()
    await expect(page.getByText(email).first()).toBeVisible()
    await expect(page.getByText('Ada Lovelace')).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['candor.account'])
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])

    await page.getByRole('button', { name: new RegExp(`^${account.page.asks.access}`) }).click()
    await page.waitForURL(/\/privacy\/requests\//)
    await page.goto(localePath(locale, '/account'))
    await expect(page.locator('#requests + ul li')).toHaveCount(1)
    await page.getByRole('button', { name: account.page.everywhere }).click()
    await expect(page.getByText(account.said.out)).toBeVisible()
    expect(await context.cookies()).toEqual([])
    await context.close()
  })
}

test('the link of the mail lets a person in by another browser, once, and a scanner uses it up not (19.2)', async ({
  browser,
  request,
}) => {
  test.skip(!offered, 'this build offers no accounts')
  const email = newAddress()
  await enquire(browser, email)
  const { account } = messages.en
  const asking = await (await browser.newContext({ baseURL: process.env.E2E_URL })).newPage()
  const { link } = await askForCode(asking, 'en', email)
  for (let times = 0; times < 3; times++) expect((await request.get(link)).status()).toBe(200)
  const context = await browser.newContext({ baseURL: process.env.E2E_URL })
  const page = await context.newPage()
  await page.goto(link)
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: account.link.press }).click()
  await expect(page.getByRole('heading', { level: 1, name: account.page.title })).toBeVisible()
  expect((await request.get(link)).status()).toBe(404)
  // P61: one press locks it, and no mail lets anybody in any more.
  await page.getByRole('button', { name: account.page.lockPress }).click()
  await expect(page.getByText(account.said.locked)).toBeVisible()
  await page.goto('/account')
  await expect(page.getByLabel(account.signIn.email)).toBeVisible()
})

test('S2, S8: a post of another site does nothing, and an unknown address is answered alike (19.2)', async ({
  browser,
  request,
}) => {
  test.skip(!offered, 'this build offers no accounts')
  const email = newAddress()
  await enquire(browser, email)
  const ask = (typed: string, headers: Record<string, string>) =>
    request.post('/account', { form: { email: typed }, headers })
  const ours = { 'sec-fetch-site': 'same-origin' }
  const bodies = await Promise.all(
    [email, newAddress()].map(async (typed) =>
      (await (await ask(typed, ours)).text()).replaceAll(typed, '…'),
    ),
  )
  expect(bodies[0]).toBe(bodies[1])
  const foreign = await ask(email, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })
  expect(foreign.headers()['set-cookie']).toBeUndefined()
})
