import { type Browser, expect, type Page } from '@playwright/test'
import { giveFactor, setUpFactor } from '#e2e/fixtures/authenticator.ts'

/** A mail as it arrived, wherever it arrived. */
export type ArrivedMail = {
  readonly subject: string
  readonly text: string
  readonly headers: ReadonlyMap<string, string>
}

/** The far end of the server's mail. */
export type Mailbox = {
  /** The newest mail to `address` whose subject matches, as soon as it is there. */
  newest(address: string, subject: RegExp): Promise<ArrivedMail>
}

export type Line = {
  readonly url: string
  /** Printed at the first start. */
  readonly ownerSignIn: string
  readonly browser: Browser
  readonly javaScript: boolean
  /** Made once somebody is signed in at the desk: without mail settings its outbox is the mailbox. */
  readonly mailbox: (desk: Page) => Mailbox
}

const password = 'marram grass holds the dune'

/** The whole line once: an enquiry from the form to the export, and a subscriber from the sign-up to the end. */
export async function walkTheLine(line: Line): Promise<void> {
  const { browser, url, javaScript } = line
  const address = `ada.${Date.now()}@example.com`
  const currentUser = await (await browser.newContext({ javaScriptEnabled: javaScript })).newPage()
  const desk = await (await browser.newContext({ javaScriptEnabled: javaScript })).newPage()
  const faults = watchFaults(currentUser, desk)
  const reference = await sendEnquiry(currentUser, url, address)
  await signIn(desk, line)
  const mailbox = line.mailbox(desk)
  await readLead(desk, url, reference)
  expect((await mailbox.newest('hello@marram.example', /New enquiry/)).text).toContain('/admin/leads/')
  expect((await mailbox.newest(address, /We have your message/)).text).toContain(reference)
  await subscribe(currentUser, url, address, mailbox)
  const announced = await announce(desk, url, address, mailbox)
  await unsubscribeByPage(currentUser, announced)
  await oneClick(announced)
  await readUnsubscribes(desk, url, address)
  await exportLeads(desk, url, reference, address)
  await erasePerson(desk, url, reference, address)
  expect(faults).toEqual([])
}

/** A page that logs an error or breaks its content security policy is a fault, whatever it shows. */
function watchFaults(...pages: Page[]): string[] {
  const faults: string[] = []
  for (const page of pages) {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !sandboxHeld(message.text()) &&
        faults.push(`${page.url()}: ${message.text()}`),
    )
  }
  return faults
}

/** The test tool's own script, kept out of a mail's frame as any script would be. */
function sandboxHeld(text: string): boolean {
  return /^Blocked script execution in '(?:about:blank|[^']+\/(?:mail|preview))'/.test(text)
}

async function sendEnquiry(page: Page, url: string, address: string): Promise<string> {
  await page.goto(`${url}/contact`)
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Email address').fill(address)
  await page.getByLabel('Your message').fill('Could you draw our engine? <b>=1+1</b>')
  const box = page.getByRole('checkbox')
  await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, it reached us')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function signIn(page: Page, { url, ownerSignIn }: Line): Promise<void> {
  await page.goto(ownerSignIn)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/admin\/password/)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  const phone = await setUpFactor(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${url}/admin/leads`)
  await page.waitForURL(/\/admin\/sign-in/)
  await page.getByLabel('Email address').fill('hello@marram.example')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await giveFactor(page, phone)
}

async function readLead(page: Page, url: string, reference: string): Promise<void> {
  await page.goto(`${url}/admin/leads?q=${reference}`)
  await page.getByRole('link', { name: 'Ada Lovelace' }).click()
  await expect(page.getByText('Could you draw our engine? <b>=1+1</b>')).toBeVisible()
  await expect(page.getByText('Sent through the form Contact')).toBeVisible()
}

async function subscribe(page: Page, url: string, address: string, mailbox: Mailbox): Promise<void> {
  await page.goto(`${url}/newsletter`)
  await page.getByLabel('Email address').fill(address)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(/\/thanks\/newsletter/)
  const mail = await mailbox.newest(address, /Was it you/)
  await page.goto(/https?:\/\/\S+\/confirm\/\S+/.exec(mail.text)?.[0] ?? '')
  await page.getByRole('button', { name: 'Yes, I agree to this' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list')
}

async function announce(page: Page, url: string, address: string, mailbox: Mailbox): Promise<ArrivedMail> {
  await writeNewsletter(page, url)
  await page.getByRole('button', { name: 'Send now to 1 person' }).click()
  await expect(page.getByText('It is queued.')).toBeVisible()
  return mailbox.newest(address, /Notes from the dune/)
}

/** Up to whom it would reach. */
async function writeNewsletter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/campaigns`)
  await page.getByRole('link', { name: 'New campaign' }).click()
  await page.getByLabel('Subject').fill('Notes from the dune')
  await page.getByLabel('Text').fill('A first paragraph.\n\nA second one.')
  await page.getByRole('button', { name: 'Who gets it, and send' }).click()
  await expect(page.getByText('Each is checked again')).toBeVisible()
}

/** Looking at the page stops nothing; the press does (E4). */
async function unsubscribeByPage(page: Page, mail: ArrivedMail): Promise<void> {
  await page.goto(/https?:\/\/\S+\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? '')
  await page.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It has stopped')
}

/** As a mail program does it: no cookie, no Origin, nothing but the body of RFC 8058; also again (E3, E5). */
async function oneClick(mail: ArrivedMail): Promise<void> {
  const link = /<([^>]+)>/.exec(mail.headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
  const answer = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
}

async function readUnsubscribes(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/admin/unsubscribes`)
  await expect(page.getByRole('row').filter({ hasText: address }).first()).toContainText('unsubscribe page')
  await writeNewsletter(page, url)
  await expect(page.getByText('Nobody would get it now.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'suppression list' })).toContainText('1')
}

async function exportLeads(page: Page, url: string, reference: string, address: string): Promise<void> {
  await page.goto(`${url}/admin/exports`)
  await page.getByLabel('Form').selectOption('CSV for a spreadsheet, commas between cells')
  await page.getByLabel('Purpose').fill('Quarterly review')
  await page.getByLabel('Recipient').fill('Myself')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the file' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer)
  const csv = Buffer.concat(chunks).toString()
  expect(csv.startsWith('\ufeffreference,')).toBe(true)
  expect(csv.split(reference)).toHaveLength(2)
  expect(csv).toContain(address)
}

async function erasePerson(page: Page, url: string, reference: string, address: string): Promise<void> {
  await page.goto(`${url}/admin/leads?q=${reference}`)
  await page.getByRole('link', { name: 'Ada Lovelace' }).click()
  await page.getByRole('link', { name: 'Open person' }).click()
  await page.getByRole('link', { name: 'Erase' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Consent ledger' })).toBeVisible()
  await page.getByRole('button', { name: 'Erase now' }).click()
  await expect(page.getByText(/Erased\. \d+ rows are gone\./)).toBeVisible()
  await page.goto(`${url}/admin/leads?q=${encodeURIComponent(address)}`)
  await expect(page.getByText('No lead matches')).toBeVisible()
  await page.goto(`${url}/admin/audit`)
  await expect(page.getByRole('row').filter({ hasText: 'Person erased' })).toBeVisible()
}
