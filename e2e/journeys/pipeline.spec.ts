import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer
let key: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  key = /Key: (\S+)/.exec(await app.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
  const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
  for (let nr = 1; nr <= 24; nr++) {
    const answer = await fetch(`${app.url}/api/leads`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...{ form: 'contact', notice, name: `Lead ${nr}`, email: `lead${nr}@example.com` },
        message: `A sign for harbour ${nr}`,
      }),
    })
    expect(answer.status).toBe(201)
  }
})
test.afterAll(() => app.stop())

test('a lead gets its worth and the day it is expected, on its page and in the list; what is no amount is said (18.5)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads?q=lead24`)
  await desk.getByRole('link', { name: 'Lead 24', exact: true }).click()
  const value = desk.getByLabel('Value, EUR')
  await value.fill('a lot')
  await desk.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(desk.getByRole('alert').filter({ hasText: 'no amount in EUR' })).toBeVisible()
  await value.fill('12,500.50')
  await desk.getByLabel('Expected by').fill('2030-03-04')
  await desk.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('Kept.')
  await expect(value).toHaveValue('12500.50')
  expect(await axeFinds(desk)).toEqual([])
  await desk.goto(`${app.url}/admin/leads?sort=value&columns=stage,value,expected,loss`)
  const first = desk.locator('tr[data-leads]').first()
  await expect(first).toContainText('Lead 24')
  await expect(first).toContainText('€12,500.50')
  await expect(first).toContainText('4 March 2030')
})

test('a lead that is entered by hand brings its worth; a fault keeps what was typed (18.5)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'sales')
  await desk.goto(`${app.url}/admin/leads/new?form=contact`)
  await desk.getByLabel('They told us').selectOption('phone')
  await desk.getByLabel('Where and when').fill('rang on Tuesday')
  await desk.getByLabel('Your name').fill('Mary Somerville')
  await desk.getByLabel('Email address').fill('mary@example.com')
  await desk.getByLabel('Your message').fill('A wall of tiles')
  await desk.getByLabel('Value, EUR').fill('1.2.3')
  await desk.getByRole('button', { name: 'Add lead' }).click()
  await expect(desk.getByText('Write an amount in EUR')).toBeVisible()
  await expect(desk.getByLabel('Your name')).toHaveValue('Mary Somerville')
  await desk.getByLabel('Value, EUR').fill('900')
  await desk.getByRole('button', { name: 'Add lead' }).click()
  await desk.getByRole('link', { name: 'Mary Somerville' }).click()
  await expect(desk.getByLabel('Value, EUR')).toHaveValue('900')
})

test('the board counts and sums every lead of a stage, also those it has no room for, and leads to them all (18.5)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads/board`)
  const fresh = desk.getByRole('region', { name: 'New', exact: true })
  await expect(fresh).toContainText('25 leads · €13,400.50')
  await expect(fresh.locator('[data-card]')).toHaveCount(20)
  await expect(fresh).toContainText('The newest 20 of 25')
  await expect(fresh.locator('[data-card]').first()).toContainText('Nobody')
  expect(await axeFinds(desk)).toEqual([])
  await fresh.getByRole('link', { name: 'Show all 25' }).click()
  await expect(desk.locator('tr[data-leads]')).toHaveCount(25)
})

test('nobody loses a lead without a word why: on the board, on its page and in the list, with and without script (18.5)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/leads/board`)
  const card = desk.locator('[data-card]', { hasText: 'Lead 23' })
  await card.dragTo(desk.getByRole('heading', { name: 'Lost' }))
  await expect(card.getByLabel('Why lost')).toBeFocused()
  await card.getByRole('button', { name: 'Move' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: 'choose why it was lost' })).toBeVisible()

  const context = await browser.newContext({
    storageState: await desk.context().storageState(),
    javaScriptEnabled: false,
  })
  const plain = await context.newPage()
  await plain.goto(`${app.url}/admin/leads/board`)
  const plainCard = plain.locator('[data-card]', { hasText: 'Lead 23' })
  await plainCard.getByLabel('Move Lead 23 to').selectOption('Lost')
  await plainCard.getByLabel('Why lost').selectOption('Too dear')
  await plainCard.getByLabel('More about it').fill('Half of it was there')
  await plainCard.getByRole('button', { name: 'Move' }).click()
  const lost = plain.getByRole('region', { name: 'Lost' })
  await expect(lost).toContainText('Lead 23')
  await lost.getByRole('link', { name: 'Too dear: 1' }).click()
  await expect(plain.locator('tr[data-leads]')).toHaveCount(1)

  await desk.goto(`${app.url}/admin/leads?q=harbour`)
  await desk.getByRole('checkbox', { name: 'Select Lead 22' }).check()
  await desk.getByRole('checkbox', { name: 'Select Lead 21' }).check()
  const bulk = desk.locator('form#bulk')
  await expect(bulk.getByLabel('Why lost')).toBeHidden()
  await bulk.getByLabel('Stage').selectOption('Lost')
  await bulk.getByLabel('Why lost').selectOption('Not now')
  await bulk.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('2 leads changed.')

  await desk.goto(`${app.url}/admin/leads?q=lead23`)
  await desk.getByRole('link', { name: 'Lead 23', exact: true }).click()
  await expect(desk.getByRole('main')).toContainText('Lost: Too dear: Half of it was there')
  await desk.goto(`${app.url}/admin`)
  const losses = desk.getByRole('figure', { name: 'Why leads were lost' })
  await expect(losses.getByRole('row', { name: 'Not now' })).toContainText('2')
  await expect(desk.getByRole('figure', { name: 'Worth of the leads in work' })).toContainText('€13,400.50')
  expect(await axeFinds(desk)).toEqual([])
})
