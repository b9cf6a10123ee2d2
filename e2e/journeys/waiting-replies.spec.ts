import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

test('a reply can be taken back, waits for a chosen time, and a draft is there on another device (18.4)', async ({
  page,
  browser,
}) => {
  const app = await startServer()
  try {
    await page.goto(`${app.url}/contact`)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email address').fill('ada@example.com')
    await page.getByLabel('Your message').fill('Could you draw our engine?')
    await page.getByRole('button', { name: 'Send your message' }).click()
    await page.waitForURL(/\/thanks\/Q-/)
    const desk = await signInAs(browser, app, 'manager')
    await desk.goto(`${app.url}/admin/leads`)
    await desk.getByRole('link', { name: 'Ada Lovelace' }).click()
    const text = desk.getByLabel('Text')
    const main = desk.getByRole('main')

    await text.fill('At nine.')
    await desk.getByText('Send later').click()
    await desk.locator('#send-at').fill('2040-01-02T09:00')
    await desk.getByRole('button', { name: 'Send then' }).click()
    await expect(desk.getByRole('status')).toContainText('leaves at the time you chose')
    await expect(main).toContainText('Leaves Monday 2 January at 09:00 (Paris time)')
    await expect(desk.locator('.desk-note')).toHaveText('New')
    expect(await axeFinds(desk)).toEqual([])
    await desk.getByRole('status').getByRole('button', { name: 'Take it back' }).click()
    await expect(desk.getByRole('status')).toContainText('its text is in the reply again')
    await expect(text).toHaveValue('At nine.')
    await expect(main).toContainText('took a reply back before it left')

    await text.fill('At ten.')
    await expect(desk.getByText('Draft kept.')).toBeVisible()
    const state = await desk.context().storageState()
    const plain = await (
      await browser.newContext({ storageState: state, javaScriptEnabled: false })
    ).newPage()
    await plain.goto(desk.url().split('?')[0] ?? '')
    await expect(plain.getByLabel('Text')).toHaveValue('At ten.')
    const other = await signInAs(browser, app, 'manager')
    await other.goto(plain.url())
    await expect(other.getByText('has begun a reply')).toBeVisible()
    await expect(other.getByText('At ten.')).toHaveCount(0)

    // Whose session has ended is not told that anything was kept.
    const left = await (await browser.newContext({ storageState: state })).newPage()
    await left.goto(plain.url())
    await left.context().clearCookies()
    await left.getByLabel('Text').fill('At eleven.')
    await expect(left.getByText('Not kept')).toBeVisible()

    await plain.getByLabel('Text').fill('About {company}.')
    await plain.getByRole('button', { name: 'Send reply' }).click()
    await expect(plain.getByRole('alert').filter({ hasText: 'in braces' })).toBeVisible()
    await expect(plain.getByLabel('Text')).toHaveValue('About {company}.')
    await plain.getByRole('button', { name: 'Throw away' }).click()
    await expect(plain.getByLabel('Text')).toHaveValue('')
  } finally {
    await app.stop()
  }
})
