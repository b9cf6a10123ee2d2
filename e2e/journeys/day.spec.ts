import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Authenticator, giveFactor, setUpFactor } from '#e2e/fixtures/authenticator.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

const password = 'marram grass holds the dune'

/** As long between two keys as a person takes: what is filled in at once is put into quarantine. */
const typing = { delay: 60 }

async function sendContact(page: Page, app: RunningServer, name: string, email: string): Promise<void> {
  await page.goto(`${app.url}/contact`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Your message').pressSequentially('Could you draw our engine?', typing)
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
}

async function askForCall(page: Page, app: RunningServer, name: string): Promise<void> {
  await page.goto(`${app.url}/call-back`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Phone').pressSequentially('+32 470 12 34 56', typing)
  await page.getByRole('button', { name: 'Ask for a call' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
}

/** A new colleague's first way in, with the phone that gives their codes. */
async function join(browser: Browser, app: RunningServer, email: string): Promise<[Page, Authenticator]> {
  const said = await app.operate('staff', 'add', '--email', email, '--role', 'sales')
  const page = await (await browser.newContext({ baseURL: app.url, acceptDownloads: true })).newPage()
  await page.goto(/Sign-in: (\S+)/.exec(said)?.[1] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  return [page, await setUpFactor(page)]
}

test('a day at the desk: three leads in, given out, answered, called, won, done, copied, and a colleague leaves', async ({
  page,
  browser,
}) => {
  const app = await startServer()
  try {
    const manager = await signInAs(browser, app, 'manager')
    const [seller, phone] = await join(browser, app, 'tom@example.com')

    await test.step('three leads come in', async () => {
      await sendContact(page, app, 'Ada Lovelace', 'ada@example.com')
      await sendContact(page, app, 'Mary Somerville', 'mary@example.com')
      await askForCall(page, app, 'Grace Hopper')
      await manager.goto('/admin')
      await expect(manager.getByRole('link', { name: /^3 / })).toBeVisible()
    })

    await test.step('the manager gives two to Tom and keeps one', async () => {
      await manager.goto('/admin/leads')
      await manager.getByRole('checkbox', { name: 'Select Ada Lovelace' }).check()
      await manager.getByRole('checkbox', { name: 'Select Grace Hopper' }).check()
      await manager.locator('form#bulk').getByLabel('Owner').selectOption('tom@example.com')
      await manager.getByRole('button', { name: 'Change', exact: true }).click()
      await expect(manager.getByRole('status')).toContainText('2 leads changed.')
      await manager.getByRole('link', { name: 'Mary Somerville' }).click()
      const own = (await manager.locator('.desk-account p').innerText()).split('\n')[0] ?? ''
      await manager.getByRole('combobox', { name: 'Owner' }).selectOption(own)
      await manager.getByRole('button', { name: 'Assign' }).click()
      await expect(manager.getByText(`assigned it to ${own}`)).toBeVisible()
    })

    await test.step('Tom comes in with his second factor, and sees his own two alone', async () => {
      await seller.getByRole('button', { name: 'Sign out', exact: true }).click()
      await seller.getByLabel('Email address').fill('tom@example.com')
      await seller.getByLabel('Password').fill(password)
      await seller.getByRole('button', { name: 'Sign in', exact: true }).click()
      await giveFactor(seller, phone)
      await seller.goto('/admin/leads')
      await expect(seller.locator('tr[data-leads]')).toHaveCount(2)
      await seller.goto(manager.url())
      await seller.waitForURL(/\/admin\/missing/)
    })

    await test.step('he answers one; without mail settings it is kept and not sent, and every page says so (15.2)', async () => {
      await seller.goto('/admin/leads')
      await seller.getByRole('link', { name: 'Ada Lovelace' }).click()
      await seller.getByLabel('Text').fill('With pleasure. By when?')
      await seller.getByRole('button', { name: 'Send reply' }).click()
      await expect(seller.getByRole('status')).toContainText('The reply is queued')
      await expect(async () => {
        await seller.reload()
        await expect(seller.getByRole('main')).toContainText('is kept here and was not sent', {
          timeout: 1_000,
        })
      }).toPass()
      await expect(seller.getByRole('main')).toContainText('Mail is not set up: nothing leaves')
      await expect(seller.locator('.desk-note')).toHaveText('New')
    })

    await test.step('he rings the other, and notes what was said', async () => {
      await seller.goto('/admin/leads')
      await seller.getByRole('link', { name: 'Grace Hopper' }).click()
      await expect(seller.locator('a[href="tel:+32470123456"]').first()).toBeAttached()
      await seller.getByText('Log a call').click()
      await seller.locator('form[action$="/note"]').getByLabel('Who').selectOption('We told them')
      await seller.getByLabel('What was said').fill('She wants it by May.')
      await seller.getByRole('button', { name: 'Log it' }).click()
      await expect(seller.getByRole('main')).toContainText('She wants it by May.')
      await expect(seller.getByRole('main')).toContainText('Given in the promised time')
    })

    await test.step('it is won, and the project is done', async () => {
      await seller.getByRole('combobox', { name: 'Stage' }).selectOption('Won')
      await seller.getByRole('button', { name: 'Set stage' }).click()
      await seller.getByText('Begin a project').click()
      await seller.getByLabel('Title').fill('An engine')
      await seller.getByLabel('Completed').fill((await seller.getByLabel('Begun').inputValue()) || '')
      await seller.getByRole('button', { name: 'Keep the project' }).click()
      await expect(seller.getByRole('status')).toContainText('The project was kept.')
      await expect(seller.getByText('kept the project as completed')).toBeVisible()
    })

    await test.step('the manager copies what was won, which sales may not', async () => {
      await seller.goto('/admin/exports')
      await seller.waitForURL(/\/admin\/missing/)
      await manager.goto('/admin/leads?stage=won')
      await manager.getByRole('link', { name: 'Export these' }).click()
      await manager.getByLabel('Form').selectOption('CSV for a spreadsheet, commas between cells')
      await manager.getByLabel('Purpose').fill('Weekly report')
      const download = manager.waitForEvent('download')
      await manager.getByRole('button', { name: 'Make the file' }).click()
      const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n')
      expect(lines).toHaveLength(2)
      expect(lines[1]).toContain('Grace Hopper')
      await manager.goto('/admin/exports')
      await expect(manager.getByRole('row').filter({ hasText: 'Weekly report' })).toHaveCount(1)
    })

    await test.step('Tom leaves: his next press leads out, and his way in is closed', async () => {
      await seller.goto('/admin/leads')
      await app.operate('staff', 'remove', '--email', 'tom@example.com')
      await seller.getByRole('link', { name: 'Ada Lovelace' }).click()
      await seller.waitForURL(/\/admin\/sign-in/)
      await seller.getByLabel('Email address').fill('tom@example.com')
      await seller.getByLabel('Password').fill(password)
      await seller.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(seller.getByRole('main').getByRole('alert')).toBeVisible()
      await manager.goto('/admin/leads?q=ada')
      await expect(manager.getByRole('row').filter({ hasText: 'Ada Lovelace' })).toBeVisible()
    })
  } finally {
    await app.stop()
  }
})
