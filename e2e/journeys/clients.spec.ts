import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { fillDesk } from '#e2e/fixtures/desk-content.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.beforeAll(async () => {
  app = await startServer()
  await fillDesk(app)
})
test.afterAll(() => app.stop())

test('P30: a client from its contract to the erasure of its data, which never was among our own (17.11)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'owner')
  await desk.goto(`${app.url}/admin/clients`)
  await desk.getByRole('link', { name: 'Add a client' }).click()
  await desk.getByLabel('Code').fill('harbour-hotels')
  await desk.getByLabel('Name').fill('Harbour Hotels')
  await desk.getByLabel('Contact').fill('privacy@harbour.example')
  await desk.getByLabel('Contract').fill('C-12 of 1 January')
  expect(await axeFinds(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Add client' }).click()
  await expect(desk.getByText('The client is added.')).toBeVisible()
  await expect(desk.getByText('Nothing is held for this client.')).toBeVisible()
  const client = desk.url().split('?')[0] ?? ''

  await desk.goto(`${app.url}/admin/leads/new`)
  await desk.getByLabel('They told us').selectOption('phone')
  await desk.getByLabel('Where and when').fill('rang on Tuesday')
  await desk.getByLabel('Whose it is').selectOption({ label: 'Harbour Hotels' })
  await desk.getByLabel('Your name').fill('Kim Guest')
  await desk.getByLabel('Email address').fill('kim@guest.example')
  await desk.getByRole('button', { name: 'Add lead' }).click()
  await expect(desk.getByText('The lead was added.')).toBeVisible()
  await desk.getByRole('link', { name: 'Kim Guest' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Kim Guest' })).toBeVisible()
  await expect(desk.getByRole('main')).toContainText('kim@guest.example')

  await desk.goto(`${app.url}/admin/leads?q=grace@example.com`)
  await desk.getByRole('link', { name: 'Ada' }).first().click()
  await desk.getByRole('link', { name: 'Move to a client' }).click()
  await expect(desk.getByText('There is no way back.')).toBeVisible()
  await desk.getByLabel('Client').selectOption({ label: 'Harbour Hotels' })
  await desk.getByRole('button', { name: 'Move it' }).click()
  await expect(desk.getByText('It is moved.')).toBeVisible()
  for (const [gone, address] of [
    ['grace', 'grace@example.com'],
    ['kim', 'kim@guest.example'],
  ]) {
    await desk.goto(`${app.url}/admin/people?q=${gone}`)
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(desk.getByRole('main')).not.toContainText(address ?? '')
  }

  await desk.goto(client)
  await desk.getByRole('button', { name: 'End the contract' }).click()
  await expect(desk.getByText('The contract is ended.')).toBeVisible()
  await desk.getByRole('link', { name: 'Enter an instruction' }).click()
  await desk.getByLabel('What', { exact: true }).selectOption('return')
  await desk.getByLabel('Who there said so').fill('Data desk')
  await desk.getByLabel('Their reference').fill('T-7')
  await desk.getByRole('button', { name: 'Enter it' }).click()
  await expect(desk.getByText('It is entered. Nothing is done yet')).toBeVisible()
  await expect(desk.getByText('First make the file and give it to the client.')).toBeVisible()
  expect(await axeFinds(desk)).toEqual([])

  const file = desk.waitForEvent('download')
  await desk.getByLabel('Form', { exact: true }).selectOption('json')
  await desk.getByRole('button', { name: 'Make the file' }).click()
  expect((await file).suggestedFilename()).toMatch(/^client_leads-\d{4}-\d\d-\d\d\.json$/)
  await (await file).path()
  await desk.reload()
  await desk.getByRole('button', { name: 'Erase 2 leads' }).click()
  await expect(desk.getByText('The erasure has begun.')).toBeVisible()
  await expect(async () => {
    await desk.reload()
    await expect(desk.getByText('done', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass()
  const certificate = desk.getByRole('link', { name: /^C/ }).last()
  await certificate.click()
  await expect(desk).toHaveURL(/\/privacy\/certificate\/C/)

  await desk.goto(`${app.url}/admin/exports`)
  await expect(desk.getByRole('main')).toContainText('Instruction T-7')
  await desk.goto(`${app.url}/admin/audit`)
  await expect(desk.getByRole('main')).toContainText('Data of a client erased on its instruction')
})

test('P30: the privacy page says that clients decide about what is theirs (17.11)', async ({ page }) => {
  await page.goto(`${app.url}/privacy`)
  await expect(page.getByText('What we hold for a client is used only as that client says')).toBeVisible()
})
