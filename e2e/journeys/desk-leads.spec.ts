import { expect, type Locator, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer
let key: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  key = /Key: (\S+)/.exec(await app.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
})
test.afterAll(() => app.stop())

async function sendEnquiry(name: string, message = 'A sign for the harbour'): Promise<void> {
  const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
  const answer = await fetch(`${app.url}/api/leads`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ form: 'contact', name, email, message, notice }),
  })
  expect(answer.status).toBe(201)
}

test('an empty desk says what will stand there, and what to do first', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'owner')
  await desk.goto(`${app.url}/admin`)
  await expect(desk.getByText('Nothing waits for you')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Send yourself an enquiry' })).toBeVisible()
  expect(await axeFinds(desk)).toEqual([])
  await desk.goto(`${app.url}/admin/leads`)
  await expect(desk.getByText('No leads yet')).toBeVisible()
  await desk.goto(`${app.url}/admin/leads/board`)
  expect(await axeFinds(desk)).toEqual([])
})

test('ticked leads change at once, one press undoes it, and a view is kept under a name', async ({
  browser,
}) => {
  for (const name of ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville']) await sendEnquiry(name)
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads?q=harbour`)
  await desk.getByRole('checkbox', { name: 'Select Ada Lovelace' }).check()
  await desk.getByRole('checkbox', { name: 'Select Grace Hopper' }).check()
  await desk.locator('form#bulk').getByLabel('Stage').selectOption('Answered')
  await desk.getByPlaceholder('Add a tag').fill('Harbour works')
  await desk.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('2 leads changed.')
  expect(new URL(desk.url()).searchParams.get('q')).toBe('harbour')
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.getByRole('status')).toContainText('2 leads went back: stage and tag.')
  await expect(desk.getByRole('button', { name: 'Close' })).toBeVisible()
  await desk.reload()
  await expect(desk.getByRole('checkbox', { name: 'Select Ada Lovelace' })).toBeVisible()
  await expect(desk.getByRole('status')).toHaveCount(0)
  await expect(desk.getByText('harbour works')).toHaveCount(0)
  await desk.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(desk.getByRole('alert').filter({ hasText: 'choose a stage' })).toBeVisible()
  await desk.locator('form#bulk').getByLabel('Stage').selectOption('Won')
  await desk.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(desk.getByRole('alert').filter({ hasText: 'no lead is ticked' })).toBeVisible()

  await desk.getByLabel('All on this page').check()
  await expect(desk.getByRole('checkbox', { name: 'Select Mary Somerville' })).toBeChecked()
  await desk.locator('form#bulk').getByLabel('Stage').selectOption('Won')
  await desk.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('leads changed.')

  await desk.goto(`${app.url}/admin/leads?stage=won`)
  await desk.getByPlaceholder('Name', { exact: true }).fill('Won ones')
  await desk.getByRole('button', { name: 'Save this view' }).click()
  await desk.goto(`${app.url}/admin/leads`)
  await desk.getByRole('link', { name: 'Won ones' }).click()
  await expect(desk.getByRole('row')).toHaveCount(4)
  await desk.getByRole('button', { name: 'Remove Won ones' }).click()
  await expect(desk.getByRole('link', { name: 'Won ones' })).toHaveCount(0)
  await desk.goto(`${app.url}/admin/leads`)
  expect(await axeFinds(desk)).toEqual([])
})

test('a card moves by drag, by key, and without script by its form', async ({ browser }) => {
  await sendEnquiry('Emmy Noether')
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads/board`)
  const column = (name: string) => desk.getByRole('region', { name })
  const dragged = desk.locator('[data-card]', { hasText: 'Emmy Noether' })
  await dragged.dragTo(column('Lost'))
  await expect(dragged.getByLabel('Why lost')).toBeFocused()
  await dragged.getByLabel('Why lost').selectOption('Too dear')
  await dragged.getByRole('button', { name: 'Move' }).click()
  await expect(desk.getByRole('status')).toContainText('One lead changed.')
  await expect(column('Lost')).toContainText('Emmy Noether')
  await expect(desk.getByRole('link', { name: 'Emmy Noether' })).toBeFocused()
  await desk.keyboard.press('[')
  await expect(column('Won')).toContainText('Emmy Noether')
  await expect(desk.getByRole('status')).toContainText('One lead changed.')
  expect(await axeFinds(desk)).toEqual([])

  const plain = await (
    await browser.newContext({ storageState: await desk.context().storageState(), javaScriptEnabled: false })
  ).newPage()
  await plain.goto(`${app.url}/admin/leads/board`)
  const card = plain.locator('[data-card]', { hasText: 'Emmy Noether' })
  await card.getByRole('combobox').selectOption('New')
  await card.getByRole('button', { name: 'Move' }).click()
  await expect(plain.getByRole('region', { name: 'New' })).toContainText('Emmy Noether')
})

test('whatever stands in the address, the list answers', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'viewer')
  const queries = [
    'q=%25%5C_&stage=x&owner=zzz&after=1.2',
    'q=%EF%BF%BE%F0%9F%92%A9&tag=%00',
    `q=${'x'.repeat(5000)}`,
    'after=9999999999999999.00000000-0000-4000-8000-000000000000',
    'owner=00000000-0000-4000-8000-000000000000&due=late&place=quarantine',
    'q=a&q=b&flash=leads.change.changed&n=1e9&undo=x',
    `q=${encodeURIComponent("'; drop table leads; --")}`,
  ]
  for (const query of queries) {
    const answer = await desk.request.get(`${app.url}/admin/leads?${query}`)
    expect(answer.status(), query).toBe(200)
  }
})

test('the palette goes anywhere and finds a lead; the sheet of keys opens', async ({ browser }) => {
  await sendEnquiry('Sophie Germain')
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin`)
  const palette = desk.getByRole('dialog', { name: 'Go anywhere' })
  await pressUntilShown(desk, 'Control+k', palette)
  await expect(palette.getByRole('option', { name: 'Team' })).toBeVisible()
  expect(await axeFinds(desk)).toEqual([])
  await palette.getByRole('combobox').fill('germain')
  await expect(palette.getByRole('option', { name: /^Sophie Germain, Q-\w+ Lead$/ })).toBeVisible()
  await expect(palette.getByRole('option', { name: /^Sophie Germain, .+ Person$/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await desk.waitForURL(/\/admin\/leads\?q=germain/)
  await expect(desk.getByRole('link', { name: 'Sophie Germain' })).toBeVisible()
  const sheet = desk.getByRole('dialog', { name: 'Keys' })
  await pressUntilShown(desk, '?', sheet)
  await expect(sheet).toContainText('down and up a list')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('g')
  await desk.keyboard.press('b')
  await desk.waitForURL(/\/admin\/leads\/board/)
})

/** A page that has just come hears no key before its script has run: presses until it does, as people do. */
async function pressUntilShown(desk: Page, key: string, dialog: Locator): Promise<void> {
  await expect(async () => {
    await desk.keyboard.press(key)
    await expect(dialog).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 300_000 })
}
