import { expect, test } from '@playwright/test'
import { fillDesk } from '#e2e/fixtures/desk-content.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.beforeAll(async () => {
  app = await startServer()
  await fillDesk(app)
})
test.afterAll(() => app.stop())

test('R8, P09: somebody is found by part of an address; their data is left as it is, and that ends once they were told', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto(`${app.url}/admin/people?q=nobody`)
  await expect(desk.getByText('No people match')).toBeVisible()
  await desk.goto(`${app.url}/admin/people?place=restricted`)
  await expect(desk.getByText('Nobody is restricted')).toBeVisible()
  await desk.getByRole('link', { name: 'Clear' }).click()
  await desk.getByRole('searchbox').fill('grace@')
  await desk.getByRole('button', { name: 'Filter' }).click()
  await desk.locator('tr[data-leads] th a').click()
  const matter = desk.getByRole('main')
  await expect(matter).toContainText('form Contact')
  await expect(matter).toContainText('What they may be sent, and why')

  await desk.getByText('Restrict the data').click()
  await desk.getByRole('textbox', { name: 'Why' }).fill('They say that the address is wrong.')
  await desk.getByRole('button', { name: 'Restrict', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('restricted from now on')
  await expect(desk.getByRole('link', { name: 'Correct' })).toHaveCount(0)
  await desk.goto(`${app.url}/admin/people?place=restricted`)
  await desk.locator('tr[data-leads] th a').click()
  await desk.getByText('End the restriction').click()
  await desk.getByLabel('How they were told').fill('By telephone, today')
  await desk.getByRole('button', { name: 'End it' }).click()
  await expect(desk.getByRole('status')).toContainText('The restriction has ended.')
  await expect(matter).toContainText('they were told: By telephone, today')
})
