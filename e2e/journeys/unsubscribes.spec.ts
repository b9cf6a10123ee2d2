import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

test('R7: staff look up, add by hand and enter a list; each entry says how it came, nothing takes one off by itself, and a wrong list goes as a whole (15.11)', async ({
  browser,
}) => {
  const app = await startServer()
  try {
    const page = await signInAs(browser, app, 'sales')
    const main = page.getByRole('main')
    const lookUp = async (contact: string) => {
      await page.goto(`${app.url}/admin/unsubscribes`)
      await page.locator('#find').fill(contact)
      await page.getByRole('button', { name: 'Look up' }).click()
    }
    await lookUp('ada@example.com')
    await expect(main).toContainText('Nothing stands against writing to this address')
    expect(page.url()).not.toContain('example')
    await lookUp('nobody at all')
    await expect(main).toContainText('neither an email address nor a number')
    await page.getByText('Enter an opt-out').click()
    await page.locator('#contact').fill('Ada@Example.com')
    await page.getByLabel('They told us').selectOption('letter')
    await page.getByLabel('What they said').fill('Wrote on Monday')
    await page.getByRole('button', { name: 'Stop it' }).click()
    await expect(page.getByRole('status')).toContainText('It holds from now on')
    await expect(main).toContainText('No newsletter goes to this address since')
    await expect(main).toContainText('sent a letter')
    await page.goto(`${app.url}/admin/unsubscribes`)
    await page.getByText('Enter a list of opt-outs').click()
    await page.getByLabel('Where it is from').fill('Our mail service until May')
    const list = [
      'Email,Name',
      ...Array.from({ length: 120 }, (_, at) => `body${at}@example.com,Body`),
      'none,Nobody',
    ]
    const file = { name: 'gone.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\n')) }
    await page.getByLabel('The list').setInputFiles(file)
    await page.getByRole('button', { name: 'See what it would do' }).click()
    await expect(main).toContainText('120 addresses were read. 120 are not stopped yet')
    await expect(main).toContainText('Nothing was entered so far')
    await expect(main).toContainText('One row has no address in it and was passed over: line 122.')
    await page.getByRole('button', { name: 'Stop all of them' }).click()
    await expect(main).toContainText('120 addresses were read. 120 were not stopped before')
    await lookUp('BODY7@example.com')
    await expect(main).toContainText('list of another service')
    await page.goto(`${app.url}/admin/unsubscribes`)
    await page.getByRole('link', { name: 'Older' }).click()
    await expect(page.getByRole('row')).toHaveCount(51)
    await page.getByRole('link', { name: 'Older' }).click()
    await expect(page.getByRole('row')).toHaveCount(22)
    await expect(main).toContainText('sent a letter')
    await expect(page.getByRole('button', { name: /remove|delete|free/i })).toHaveCount(0)
    expect(await axeFinds(page)).toEqual([])
    await page.goto(`${app.url}/admin/unsubscribes`)
    await expect(main).toContainText('120 new, of which 120 as they were entered')
    expect(await axeFinds(page)).toEqual([])
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByRole('status')).toContainText('120 addresses are no longer stopped by that list')
    await lookUp('ada@example.com')
    await expect(main).toContainText('No newsletter goes to this address since')
  } finally {
    await app.stop()
  }
})
