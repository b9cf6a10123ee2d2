import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Mailbox, openMailbox } from '#e2e/fixtures/mailbox.ts'
import { messages } from '#messages/messages.ts'
import type { CrawlPage } from './visit.ts'

/** What somebody gets to see who writes to the agency, reads its letters and signs in. */
export type Person = {
  readonly pages: readonly CrawlPage[]
  /** Pages of somebody who is signed in, and what their browser carries; none where the agency offers no accounts. */
  readonly account: {
    readonly pages: readonly CrawlPage[]
    readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>
  } | null
}

/** Sends an enquiry and signs up for letters as a person does without script, and gathers the addresses that only they are told. */
export async function becomePerson(
  browser: Browser,
  url: string,
  { mails, forms, accounts }: { mails: string; forms: readonly string[]; accounts: boolean },
): Promise<Person> {
  const mailbox = openMailbox(mails)
  const email = `crawl.${randomBytes(6).toString('hex')}@example.com`
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: url })
  try {
    const page = await context.newPage()
    const paths: string[] = []
    for (const form of forms.filter((name) => name === 'contact' || name === 'newsletter')) {
      await send(page, `/${form}`, email)
      paths.push(new URL(page.url()).pathname)
    }
    paths.push(...(await followLetters(page, mailbox, email, url)))
    const account = accounts ? await signIn(page, mailbox, email) : null
    const personal = [...new Set(paths)].map((path) => ({ path, personal: true }))
    return { pages: personal, account }
  } finally {
    await context.close()
  }
}

/** Fills what a form must have, ticks every box, and sends it. */
async function send(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path)
  const form = page.locator('main form[action^="/forms/"]').first()
  for (const field of await form
    .locator('input[required], textarea[required], select[required], input[type=checkbox]')
    .all()) {
    const kind = await field.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'SELECT') await field.selectOption({ index: 1 })
    else if (kind === 'checkbox' || kind === 'radio') await field.check()
    else if (kind === 'email') await field.fill(email)
    else await field.fill(kind === 'tel' ? '+49 30 901820' : 'Ada Lovelace asks for a site.')
  }
  await form.locator('button[type=submit]').first().click()
  await page.waitForURL(/\/thanks/)
}

/** Follows what letters lead to, and confirms what they ask to be confirmed, until none tells of anything new. */
async function followLetters(page: Page, mailbox: Mailbox, email: string, url: string): Promise<string[]> {
  const confirm = await mailbox
    .waitForMail(({ to, text }) => to.includes(email) && /\/confirm\//.test(text), 60_000)
    .catch(() => null)
  if (confirm) {
    const [link = ''] = /https?:\/\/\S+\/confirm\/[\w.-]+/.exec(confirm.text) ?? []
    await page.goto(new URL(link).pathname)
    await page.locator('main form button').first().click()
    await page.waitForLoadState()
    await mailbox
      .waitForMail(({ to, text }) => to.includes(email) && /\/preferences\//.test(text), 60_000)
      .catch(() => null)
  }
  const told = (await mailbox.all()).filter(({ to }) => to.includes(email))
  return told.flatMap(({ text, headers }) =>
    [...`${text} ${headers.get('list-unsubscribe') ?? ''}`.matchAll(/https?:\/\/[^\s<>)]+/g)]
      .map(([address]) => new URL(address))
      .filter(({ origin }) => origin === new URL(url).origin)
      .map(({ pathname }) => pathname),
  )
}

async function signIn(page: Page, mailbox: Mailbox, email: string): Promise<Person['account']> {
  const { account, mail } = messages.en
  await page.goto('/account')
  await page.getByLabel(account.signIn.email).fill(email)
  await page.getByRole('button', { name: account.signIn.send }).click()
  const { text } = await mailbox.newest(email, new RegExp(mail.accountCode.subject))
  await page.getByLabel(account.code.label).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await page.getByRole('button', { name: account.code.send }).click()
  await page.getByRole('heading', { level: 1, name: account.page.title }).waitFor()
  const links = await page
    .locator('main a[href^="/account/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const paths = ['/account', '/fr/account', '/ar/account', ...new Set(links)]
  return { pages: paths.map((path) => ({ path, personal: true })), cookies: await page.context().cookies() }
}
