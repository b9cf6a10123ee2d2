import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { setUpFactor } from '#e2e/fixtures/authenticator.ts'
import { type RunningServer, runCommand } from '#e2e/fixtures/server.ts'

type Role = 'owner' | 'manager' | 'sales' | 'privacy' | 'viewer'

/** A new member of staff, signed in at the desk of a server; without one, of the server that specs share. */
export async function signInAs(browser: Browser, app?: RunningServer, role: Role = 'manager'): Promise<Page> {
  const email = `${role}.${randomBytes(6).toString('hex')}@example.com`
  const command = ['add', '--email', email, '--role', role]
  const shared = { DATA_DIR: process.env.E2E_DATA_DIR ?? '' }
  const said = app ? await app.operate('staff', ...command) : await runCommand('staff', command, shared)
  const baseURL = app?.url ?? process.env.E2E_URL
  const page = await (await browser.newContext({ baseURL, ignoreHTTPSErrors: true })).newPage()
  await page.goto(/Sign-in: (\S+)/.exec(said)?.[1] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('New password').fill('marram grass holds the dune')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await setUpFactor(page)
  return page
}
