import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

test('P09: staff enter somebody who rang; a fault keeps what was typed, and each value says where it is from', async ({
  browser,
}) => {
  const app = await startServer()
  try {
    const page = await signInAs(browser, app, 'sales')
    await page.goto(`${app.url}/admin/leads`)
    await page.getByRole('link', { name: 'New lead' }).click()
    await page.getByRole('link', { name: 'Ask for a quote' }).click()
    await page.getByLabel('They told us').selectOption('phone')
    await page.getByLabel('Where and when').fill('rang on Tuesday')
    await page.getByLabel('Brand').check()
    await page.getByLabel('Website').check()
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email address').fill('ada@nowhere')
    await page.getByRole('button', { name: 'Add lead' }).click()
    await expect(page.getByText('Write a whole email address')).toBeVisible()
    await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace')
    await expect(page.getByLabel('Website')).toBeChecked()
    expect(await axeFinds(page)).toEqual([])
    await page.getByLabel('Email address').fill('ada@example.com')
    await page.getByRole('button', { name: 'Add lead' }).click()
    await page.getByRole('link', { name: 'Ada Lovelace' }).click()
    await expect(page.getByRole('main')).toContainText('Brand, Website')
    await page.getByRole('link', { name: 'All that is held' }).click()
    await expect(page.getByRole('main')).toContainText('by telephone: rang on Tuesday')
  } finally {
    await app.stop()
  }
})
