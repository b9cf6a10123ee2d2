import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

test('a member’s signature stands under a reply before it is written, and their name beside the lead they answered (18.4)', async ({
  page,
  browser,
}) => {
  const app = await startServer()
  try {
    for (const name of ['Ada Lovelace', 'Mary Somerville']) {
      await page.goto(`${app.url}/contact`)
      await page.getByLabel('Your name').fill(name)
      await page.getByLabel('Email address').fill('ada@example.com')
      await page.getByLabel('Your message').fill(`${name} asks`)
      await page.getByRole('button', { name: 'Send your message' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
    }
    const desk = await signInAs(browser, app, 'manager')
    await desk.goto(`${app.url}/admin/account`)
    await desk.getByLabel('Your name').fill('Ann Roy')
    await desk.getByLabel('Signature').fill('Ann Roy\nMarram')
    await desk.getByRole('button', { name: 'Save' }).click()
    await expect(desk.getByRole('status')).toContainText('Saved.')

    await desk.goto(`${app.url}/admin/leads`)
    await expect(desk.getByText('2 leads')).toBeVisible()
    await expect(desk.getByRole('link', { name: /^Leads \(\d+ wait\)$/ })).toBeVisible()
    await desk.getByRole('link', { name: 'Ada Lovelace' }).click()
    await expect(desk.getByLabel('Text')).toHaveValue('\n\nAnn Roy\nMarram')
    await desk.getByLabel('Text').fill('With pleasure.\n\nAnn Roy')
    await desk.getByRole('button', { name: 'Send reply' }).click()
    await expect(desk.getByLabel('Owner')).toHaveValue(/.+/)
    expect(await axeFinds(desk)).toEqual([])

    await desk.getByRole('link', { name: 'Newer lead' }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Mary Somerville')
    await desk.goto(`${app.url}/admin/leads`)
    await expect(desk.getByRole('row', { name: /Ada Lovelace/ })).toContainText('Ann Roy')
  } finally {
    await app.stop()
  }
})
