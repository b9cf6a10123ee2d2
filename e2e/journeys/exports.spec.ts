import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

// One house for all of them: in parallel each worker would start its own.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  app = await startServer()
  await app.operate('seed', '--leads', '6000')
})
test.afterAll(() => app.stop())

async function order(desk: Page, path: string, choose: (desk: Page) => Promise<unknown>): Promise<void> {
  await desk.goto(`${app.url}${path}`)
  await choose(desk)
  await desk.getByLabel('Purpose').fill('Yearly report')
  await desk.getByRole('button', { name: 'Make the file' }).click()
}

async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n')
}

test('a large copy is made meanwhile, fetched from the same page, and stands in the register', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await order(desk, '/admin/exports', (page) =>
    page.getByLabel('Form').selectOption('CSV for a spreadsheet, commas between cells'),
  )
  await expect(desk.getByRole('status')).toContainText('It is being made')
  expect(await axeFinds(desk)).toEqual([])
  const fetched = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Fetch it' }).click()
  const lines = await linesOf(await (await fetched).path())
  expect(lines).toHaveLength(6_001)
  expect(lines[0]).toMatch(/^\ufeffreference,/)
  await desk.reload()
  await expect(desk.getByRole('row').filter({ hasText: 'Yearly report' })).toContainText('6000')
  const other = await signInAs(browser, app, 'manager')
  const href = await desk.getByRole('link', { name: 'Fetch it' }).getAttribute('href')
  await other.goto(`${app.url}${href}`)
  await expect(other.getByText('This copy was fetched already')).toBeVisible()
})

test('what the list was narrowed to is copied at once, as JSON too', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads?q=vineyard&stage=won`)
  await desk.getByRole('link', { name: 'Export these' }).click()
  await expect(desk.getByText('The leads that were filtered.')).toBeVisible()
  await desk.getByLabel('Form').selectOption('JSON for a program')
  await desk.getByLabel('With messages').check()
  await desk.getByLabel('Purpose').fill('Vineyards')
  const download = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Make the file' }).click()
  const rows = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row.stage).toBe('won')
    expect(`${row.message} ${row.company}`.toLowerCase()).toContain('vineyard')
  }
  const schema = await (await desk.request.get(`${app.url}/api/exports/schema.json`)).json()
  expect(Object.keys(schema.$defs)).toEqual(['leads', 'unsubscribes', 'consents', 'audit', 'client_leads'])
})

test('the log is for those who may read it', async ({ browser }) => {
  const manager = await signInAs(browser, app, 'manager')
  await manager.goto(`${app.url}/admin/exports`)
  await expect(manager.getByRole('option', { name: 'Audit log' })).toHaveCount(0)
  const answer = await manager.request.post(`${app.url}/admin/do/exports/make`, {
    form: { dataset: 'audit', purpose: 'x', recipient: 'y' },
    headers: { Origin: app.url },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(403)
})
