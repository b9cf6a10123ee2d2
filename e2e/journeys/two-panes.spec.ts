import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  const key =
    /Key: (\S+)/.exec(await app.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
  const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
  for (const [name, message] of [
    ['Zoe Adams', 'We print menus for the harbour'],
    ['Bruno Klein', 'A sign for the harbour'],
    ['Ada Lovelace', 'Could you draw our engine?'],
  ] as const) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`
    const answer = await fetch(`${app.url}/api/leads`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ form: 'contact', name, email, message, notice }),
    })
    expect(answer.status).toBe(201)
  }
})
test.afterAll(() => app.stop())

const names = (desk: Page) => desk.locator('.desk-table tbody th a').allInnerTexts()

test('leads are sorted by the heads of their columns and by a choice, and found by inflected words (18.3)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads`)
  expect(await names(desk)).toEqual(['Ada Lovelace', 'Bruno Klein', 'Zoe Adams'])
  await desk.getByRole('link', { name: 'Sort by Who' }).click()
  await desk.waitForURL(/sort=name/)
  await desk.getByRole('link', { name: 'Sort by Who' }).click()
  await desk.waitForURL(/sort=name-back/)
  expect(await names(desk)).toEqual(['Zoe Adams', 'Bruno Klein', 'Ada Lovelace'])
  await expect(desk.getByRole('columnheader', { name: 'Who' })).toHaveAttribute('aria-sort', 'descending')
  expect(await axeFinds(desk)).toEqual([])
  await desk.goto(`${app.url}/admin/leads?q=printing`)
  expect(await names(desk)).toEqual(['Zoe Adams'])
})

test('a member chooses columns without script, and finds them again; a view is shared with the team (18.3)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'owner')
  const state = await desk.context().storageState()
  const plain = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage()
  await plain.goto(`${app.url}/admin/leads?sort=name`)
  await plain.locator('.column-choice summary').click()
  const choice = plain.locator('.column-choice')
  await choice.getByRole('checkbox', { name: 'Message', exact: true }).check()
  await choice.getByRole('checkbox', { name: 'Reference', exact: true }).uncheck()
  await choice.getByRole('button', { name: 'Show these' }).click()
  await expect(plain.getByRole('status')).toContainText('The list shows your columns.')
  await expect(plain.getByRole('cell', { name: 'Could you draw our engine?' })).toBeVisible()
  await expect(plain.getByRole('columnheader', { name: 'Reference' })).toHaveCount(0)
  expect(new URL(plain.url()).searchParams.get('sort')).toBe('name')

  await plain.getByPlaceholder('Name', { exact: true }).fill('By name')
  await plain.getByRole('checkbox', { name: 'For the team' }).check()
  await plain.getByRole('button', { name: 'Save this view' }).click()
  const seller = await signInAs(browser, app, 'sales')
  await seller.goto(`${app.url}/admin/leads`)
  await seller.getByRole('link', { name: 'By name', exact: true }).click()
  await seller.waitForURL(/sort=name/)
  await expect(seller.getByText(/^Shared by owner\./)).toBeVisible()
  await expect(seller.getByRole('button', { name: 'Remove By name' })).toHaveCount(0)
  await expect(seller.getByRole('columnheader', { name: 'Reference' })).toBeVisible()
  await plain.goto(`${app.url}/admin/leads?sort=name`)
  await plain.getByRole('button', { name: 'Remove By name' }).click()
  await expect(plain.getByRole('status')).toContainText('The view was removed.')

  await desk.goto(`${app.url}/admin/leads?sort=name&q=harbour`)
  await desk.getByRole('link', { name: 'Export these' }).click()
  await desk.waitForURL(/\/admin\/exports\?.*columns=/)
  expect(new URL(desk.url()).searchParams.get('sort')).toBe('name')
})

test('on a wide screen a lead opens beside the list, by keys alone, and what is done there stays there (18.3)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.setViewportSize({ width: 1600, height: 900 })
  await desk.goto(`${app.url}/admin/leads?sort=name`)
  const first = desk.locator('.desk-table tbody th a').first()
  await expect(async () => {
    await desk.keyboard.press('j')
    await expect(first).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await desk.keyboard.press('Enter')
  const pane = desk.locator('.pane')
  await expect(pane.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible()
  await expect(desk).toHaveURL(/\/admin\/leads\?sort=name&lead=/)
  await expect(first).toHaveAttribute('aria-current', 'true')
  expect(await axeFinds(desk)).toEqual([])
  await desk.keyboard.press('j')
  await desk.keyboard.press('Enter')
  await expect(pane.getByRole('heading', { name: 'Bruno Klein' })).toBeVisible()

  await pane.getByRole('combobox', { name: 'Stage' }).selectOption('Won')
  await pane.getByRole('button', { name: 'Set stage' }).click()
  await expect(pane.locator('.desk-note')).toHaveText('Won')
  await expect(desk).toHaveURL(/\/admin\/leads\?sort=name&lead=/)
  await expect(pane.getByRole('status').first()).toContainText('One lead changed.')
  await pane.getByRole('link', { name: 'Open as a page' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Bruno Klein')
})

test('the same address is a page of the lead where there is no room or no script (18.3)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads`)
  const beside = await desk.locator('a[data-beside]').first().getAttribute('data-beside')
  for (const javaScriptEnabled of [true, false]) {
    const state = await desk.context().storageState()
    const small = await (
      await browser.newContext({
        storageState: state,
        javaScriptEnabled,
        viewport: { width: 390, height: 800 },
      })
    ).newPage()
    await small.goto(`${app.url}${beside}`)
    await expect(small.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible()
    await expect(small.locator('.desk-table')).toBeHidden()
    if (javaScriptEnabled) expect(await axeFinds(small)).toEqual([])
    await small.locator('.desk-back').click()
    await expect(small.locator('.desk-table')).toBeVisible()
  }
})
