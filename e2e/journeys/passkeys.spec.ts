import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { runCommand } from '#e2e/fixtures/server.ts'
import { virtualAuthenticator } from '#e2e/fixtures/virtual-authenticator.ts'
import { signInAs } from './staff.ts'

const password = 'marram grass holds the dune'

/** A press of a passkey: its page has to run by then, and says so where it does not. */
async function press(page: Page, name: string, came: RegExp): Promise<void> {
  await expect(async () => {
    if (!came.test(page.url())) await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL(came, { timeout: 5_000 })
  }).toPass()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(/sign-in/)
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/admin/account')
  await page.getByLabel('Name of the passkey').fill(name)
  await press(page, 'Add a passkey', /flash=account\.passkeys\.add\.added/)
  await expect(page.getByRole('status')).toContainText('The passkey is added.')
}

const addressOf = async (page: Page) =>
  (await page.locator('.desk-account p').innerText()).split('\n')[0] ?? ''

test('a member adds a passkey, comes in by it alone, gives it as second factor, and removes it (19.4)', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  const email = await addressOf(page)
  const device = await virtualAuthenticator(page)
  await addPasskey(page, 'Work laptop')
  expect(await device.count()).toBe(1)
  const row = page.getByRole('row').filter({ hasText: 'Work laptop' })
  await expect(row).toContainText('never')
  expect(await axeFinds(page)).toEqual([])

  // Alone, to the page that was asked for.
  await signOut(page)
  await page.goto('/admin/leads?stage=won')
  await page.waitForURL(/sign-in\?next=/)
  await press(page, 'Sign in with a passkey', /\/admin\/leads\?stage=won$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/admin/account')
  await expect(row).not.toContainText('never')

  // After a password, in place of a code.
  await signOut(page)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/admin\/second-factor/)
  expect(await axeFinds(page)).toEqual([])
  await press(page, 'Use a passkey', /\/admin$/)

  // Removed, it opens nothing, though the device has it still.
  await page.goto('/admin/account')
  await page.getByRole('button', { name: 'Remove Work laptop' }).click()
  await expect(page.getByRole('status')).toContainText('It opens nothing any more')
  await expect(page.getByText('You have no passkey yet.')).toBeVisible()
  await signOut(page)
  await press(page, 'Sign in with a passkey', /flash=sign-in\.with-passkey\.unknown/)
  await expect(page.getByText('Nobody on the team has this passkey.')).toBeVisible()
})

async function invited(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const email = `key.${randomBytes(6).toString('hex')}@example.com`
  const data = { DATA_DIR: process.env.E2E_DATA_DIR ?? '' }
  const said = await runCommand('staff', ['add', '--email', email, '--role', 'sales'], data)
  const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.E2E_URL })
  const page = await context.newPage()
  await page.goto(/Sign-in: (\S+)/.exec(said)?.[1] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/admin\/password/)
  return page
}

test('a new member sets up a passkey and nothing else, keeps the recovery codes, and needs no password (19.4)', async ({
  browser,
}) => {
  const page = await invited(browser)
  await virtualAuthenticator(page)
  await page.getByRole('link', { name: 'Use a passkey instead of a password' }).click()
  await page.waitForURL(/second-factor\/set-up/)
  expect(await axeFinds(page)).toEqual([])
  await page.getByLabel('Name of the passkey').fill('Phone')
  await expect(async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible({
      timeout: 5_000,
    })
  }).toPass()
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await page.waitForURL(/\/admin$/)
  await signOut(page)
  await press(page, 'Sign in with a passkey', /\/admin$/)
})

test('a device that recognises nobody lets nobody in, and the page says what to do (19.4)', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  const device = await virtualAuthenticator(page)
  await addPasskey(page, 'Key')
  await signOut(page)
  await device.recognise(false)
  await expect(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText('No passkey was given')).toBeVisible({ timeout: 5_000 })
  }).toPass()
})

test('without script a passkey says that it needs some, and every other way in goes on (19.4)', async ({
  browser,
}) => {
  const page = await invited(browser, false)
  await page.goto('/admin/second-factor/set-up')
  // What a browser's driver switches off, it shows as though it ran.
  expect(await page.content()).toContain('A passkey needs script, which this browser does not run here.')
  await page.getByLabel('Name of the passkey').fill('Phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'A passkey needs script.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()
})
