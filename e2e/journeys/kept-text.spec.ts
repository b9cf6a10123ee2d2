import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { setUpFactor } from '#e2e/fixtures/authenticator.ts'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'

let app: RunningServer
const password = 'marram grass holds the dune'

test.beforeAll(async () => {
  app = await startServer()
})
test.afterAll(() => app.stop())

test('an answer that was being written when the session ended comes back after signing in, and is sent (15.21)', async ({
  browser,
}) => {
  const key = /Key: (\S+)/.exec(await app.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1]
  const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
  const answer = await fetch(`${app.url}/api/leads`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      form: 'contact',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      message: 'A sign',
      notice,
    }),
  })
  expect(answer.status).toBe(201)

  const email = `manager.${randomBytes(6).toString('hex')}@example.com`
  const said = await app.operate('staff', 'add', '--email', email, '--role', 'manager')
  const context = await browser.newContext({ baseURL: app.url })
  const desk = await context.newPage()
  await desk.goto(/Sign-in: (\S+)/.exec(said)?.[1] ?? '')
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click()
  await desk.getByLabel('New password').fill(password)
  await desk.getByRole('button', { name: 'Set the password' }).click()
  const phone = await setUpFactor(desk)
  await desk.goto('/admin/leads')
  await desk.getByRole('link', { name: 'Ada Lovelace' }).click()
  await desk.getByLabel('Text').first().fill('We would be glad to draw it.')

  // The same session in another window ends it.
  const other = await (
    await browser.newContext({ baseURL: app.url, storageState: await context.storageState() })
  ).newPage()
  await other.goto('/admin/account')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await other.waitForURL(/sign-in/)

  await desk.getByRole('button', { name: 'Send reply' }).click()
  await desk.waitForURL(/sign-in\?next=/)
  await expect(desk.getByRole('alert').first()).toContainText('What you wrote is kept for an hour')
  expect(decodeURIComponent(desk.url())).not.toContain('glad')
  await desk.getByLabel('Email address').fill(email)
  await desk.getByLabel('Password').fill(password)
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click()
  await desk.waitForURL(/second-factor\?next=/)
  await desk.getByLabel('Code from your app').fill(phone.code())
  await desk.getByRole('button', { name: 'Continue' }).click()
  await desk.waitForURL(/\/admin\/kept$/)
  expect(await axeFinds(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Show it, to send it now' }).click()
  await expect(desk.getByLabel('Text')).toHaveValue('We would be glad to draw it.')
  await desk.getByRole('button', { name: 'Send it now' }).click()
  await desk.waitForURL(/\/admin\/leads\/[0-9a-f-]{36}/)
  await expect(desk.getByText('We would be glad to draw it.').first()).toBeVisible()
  await desk.goto('/admin/kept')
  await expect(desk.getByText('Nothing is kept')).toBeVisible()
})
