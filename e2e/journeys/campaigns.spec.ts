import { type Browser, expect, type Page, test } from '@playwright/test'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signInAs } from './staff.ts'

async function write(page: Page, subject: string, body: string): Promise<void> {
  await page.goto('/admin/campaigns/new')
  await page.getByLabel('Subject').fill(subject)
  await page.getByLabel('Text', { exact: true }).fill(body)
}

/** The frame that shows a mail now, whichever of them it is. */
const shown = (page: Page) => page.frameLocator('#preview iframe:not([hidden])')

/** A page of the same member in which no script runs. */
async function withoutScript(browser: Browser, page: Page): Promise<Page> {
  const storageState = await page.context().storageState()
  const context = await browser.newContext({
    baseURL: process.env.E2E_URL,
    storageState,
    javaScriptEnabled: false,
  })
  return context.newPage()
}

test('what is typed is shown as it will arrive, in each language, without leaving the page', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  await write(page, 'Notes', '# Spring\n\nOne **bold** word.')
  await expect(shown(page).locator('strong')).toHaveText('bold')
  await page.getByLabel('Text', { exact: true }).pressSequentially(' And more.')
  await expect(shown(page).getByText('And more.')).toBeVisible()
  await page.getByRole('button', { name: 'Preview in Français' }).click()
  await expect(shown(page).getByText('Se désabonner')).toBeVisible()
  await page.getByRole('button', { name: 'Preview in العربية' }).click()
  await expect(shown(page).locator('html')).toHaveAttribute('dir', 'rtl')
  await page.goBack()
  await expect(page).not.toHaveURL(/campaigns/)
})

test('without script a press shows it, and what is wrong comes back with everything that was typed', async ({
  browser,
}) => {
  const page = await withoutScript(browser, await signInAs(browser))
  await write(page, 'Notes', 'One **bold** word.')
  await page.getByRole('button', { name: 'Preview in English' }).click()
  await expect(page.frameLocator('iframe[name=preview]').locator('strong')).toHaveText('bold')
  await page.getByLabel('Tags').fill('printer, old')
  await page.getByLabel('Text', { exact: true }).fill('turned \u202eround')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('An invisible sign turns this text round.')).toBeVisible()
  await expect(page.getByLabel('Subject')).toHaveValue('Notes')
  await expect(page.getByLabel('Tags')).toHaveValue('printer, old')
  await page.getByLabel('Text', { exact: true }).fill('straight')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
})

test('two tabs: the later one is told and keeps its words; what was changed is not sent unseen', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  await write(page, 'Mine', 'One.')
  await page.getByRole('button', { name: 'Who gets it, and send' }).click()
  await page.waitForURL(/audience/)
  const other = await page.context().newPage()
  await other.goto(page.url().replace('/audience', ''))
  const third = await page.context().newPage()
  await third.goto(page.url().replace('/audience', ''))
  await other.getByLabel('Subject').fill('Theirs')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await third.getByLabel('Subject').fill('Later')
  await third.getByRole('button', { name: 'Save' }).click()
  await expect(third.getByText('Somebody saved another version')).toBeVisible()
  await expect(third.getByLabel('Subject')).toHaveValue('Later')
  await page.getByLabel('Day and time').fill('2099-01-01T10:00')
  await page.getByRole('button', { name: 'Schedule it' }).click()
  await expect(page.getByText('It was changed or sent since you opened it.')).toBeVisible()
})

test('a test goes to whoever asks, as it will arrive; a scheduled one can be taken back', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  const subject = `=HYPERLINK("x") <b>Notes</b> ${Date.now()}`
  await write(page, subject, 'One.')
  await page.getByRole('button', { name: 'Send a test to myself' }).click()
  await expect(page.getByText('A test is queued for you;')).toBeVisible()
  const [member = ''] = /manager\.[0-9a-f]+@example\.com/.exec(await page.content()) ?? []
  const mail = await openMailbox(process.env.E2E_MAILS ?? '').waitForMail(({ to }) => to.includes(member))
  expect(mail.subject).toBe(subject)
  expect(mail.headers.has('list-unsubscribe')).toBe(false)
  await page.getByRole('link', { name: 'Who gets it' }).click()
  await page.getByLabel('Day and time').fill('2020-01-01T10:00')
  await page.locator('[name=moment]').evaluate((field) => field.removeAttribute('min'))
  await page.getByRole('button', { name: 'Schedule it' }).click()
  await expect(page.getByText('This moment is over or does not exist.')).toBeVisible()
  await page.getByLabel('Day and time').fill('2099-01-01T10:00')
  await page.getByRole('button', { name: 'Schedule it' }).click()
  await expect(page.getByText('It goes on')).toBeVisible()
  await page.getByRole('button', { name: 'Back to draft' }).click()
  await expect(page.getByText('It is a draft again.')).toBeVisible()
})

test('past issues are documents in each language, and show nothing that was only written', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  await write(page, 'Never shown', 'One.')
  await page.getByLabel('Show it among past issues').check()
  await page.getByRole('button', { name: 'Save' }).click()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  for (const prefix of ['', '/fr', '/ar']) {
    const list = await page.request.get(`${prefix}/newsletter/archive`)
    expect(list.status()).toBe(200)
    expect(await list.text()).not.toMatch(/<script|Never shown/)
    expect((await page.request.get(`${prefix}/newsletter/archive/${id}`)).status()).toBe(404)
  }
  await page.goto('/newsletter')
  await page.getByRole('link', { name: 'Past issues' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Past issues')
})
