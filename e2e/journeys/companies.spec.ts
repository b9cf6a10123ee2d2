import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

let app: RunningServer
let key: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await startServer()
  key = /Key: (\S+)/.exec(await app.operate('key', 'add', '--form', 'contact', '--rate', '0'))?.[1] ?? ''
  for (const name of ['Ada Lovelace', 'Grace Hopper']) await send(name, 'harbour.example')
  await send('Mary Somerville', 'gmail.com')
})
test.afterAll(() => app.stop())

async function send(name: string, domain: string): Promise<void> {
  const { notice } = await (await fetch(`${app.url}/privacy/policy.json`)).json()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`
  const answer = await fetch(`${app.url}/api/leads`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ form: 'contact', name, email, message: 'A sign', notice }),
  })
  expect(answer.status).toBe(201)
}

/** A company stands there once the worker has looked. */
async function openCompany(desk: Page, name: string): Promise<void> {
  await expect(async () => {
    await desk.goto(`${app.url}/admin/companies?q=${name}`)
    await expect(desk.getByRole('link', { name }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await desk.getByRole('link', { name }).first().click()
}

test('people of one domain stand with their company, and nobody with that of a public mail service (18.6)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await openCompany(desk, 'harbour.example')
  await expect(desk.getByRole('main')).toContainText('Ada Lovelace')
  await expect(desk.getByRole('main')).toContainText('Grace Hopper')
  await expect(desk.getByRole('main')).not.toContainText('Mary Somerville')
  await desk.getByLabel('Name').fill('Harbour Works')
  await desk.getByLabel('Notes').fill('Ring before noon')
  await desk.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('The company was changed.')
  await expect(desk.getByRole('heading', { name: 'Harbour Works' })).toBeVisible()
  expect(await axeFinds(desk)).toEqual([])
  await desk.getByRole('link', { name: 'All leads of this company' }).click()
  await expect(desk.locator('tr[data-leads]')).toHaveCount(2)
})

test('a second company of the same name is said while one types, and before it is stored without script (18.6)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/companies`)
  await desk.getByRole('link', { name: 'New company' }).click()
  await expect(async () => {
    await desk.getByLabel('Name').fill('')
    await desk.getByLabel('Name').pressSequentially('harbour works')
    await expect(desk.locator('.alike-hint')).toContainText('Harbour Works', { timeout: 3_000 })
  }).toPass()
  expect(await axeFinds(desk)).toEqual([])

  const context = await browser.newContext({
    storageState: await desk.context().storageState(),
    javaScriptEnabled: false,
  })
  const plain = await context.newPage()
  await plain.goto(`${app.url}/admin/companies/new`)
  await plain.getByLabel('Name').fill('Hárbour works')
  await plain.getByRole('button', { name: 'Add company' }).click()
  await expect(plain.getByText('Is it one of these?')).toBeVisible()
  await expect(plain.getByLabel('Name')).toHaveValue('Hárbour works')
  await plain.getByRole('button', { name: 'Add it all the same' }).click()
  await expect(plain.getByRole('heading', { name: 'Hárbour works' })).toBeVisible()

  await plain.getByRole('link', { name: 'Make them one' }).click()
  await plain.getByRole('button', { name: 'Make them one' }).click()
  await expect(plain.getByRole('status')).toContainText('They are one now; 2 people moved.')
  await expect(plain.getByRole('main')).toContainText('harbour.example')
})

test('staff name the company of somebody by hand; a lead entered for one that is known asks which it is (18.6)', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin/people?q=mary.somerville@gmail.com`)
  const company = desk.getByRole('textbox', { name: 'Company' })
  await company.fill('harbour.example')
  await desk.getByRole('button', { name: 'Set company' }).click()
  await expect(desk.getByRole('status')).toContainText('They belong to this company now.')
  await company.fill('')
  await desk.getByRole('button', { name: 'Set company' }).click()
  await expect(desk.getByRole('status')).toContainText('They belong to no company now')

  await desk.goto(`${app.url}/admin/leads/new?form=quote`)
  await desk.getByLabel('They told us').selectOption('phone')
  await desk.getByLabel('Where and when').fill('rang on Tuesday')
  await desk.getByLabel('Brand').check()
  await desk.getByLabel('Your name').fill('Emmy Noether')
  await desk.getByLabel('Email address').fill('emmy@gmail.com')
  await desk.getByLabel('Organisation').fill('hárbour works')
  await desk.getByRole('button', { name: 'Add lead' }).click()
  await expect(desk.getByText('Is it one of these?')).toBeVisible()
  await desk.getByRole('radio', { name: 'harbour.example' }).check()
  await desk.getByRole('button', { name: 'Add lead' }).click()
  await desk.getByRole('link', { name: 'Emmy Noether' }).click()
  await desk.getByRole('link', { name: 'Hárbour works' }).click()
  await expect(desk.getByRole('main')).toContainText('Emmy Noether')
})

test('the palette finds a company (18.6)', async ({ browser }) => {
  const desk = await signInAs(browser, app, 'manager')
  await desk.goto(`${app.url}/admin`)
  await expect(async () => {
    await desk.keyboard.press('Control+k')
    await expect(desk.getByRole('combobox')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await desk.getByRole('combobox').fill('harbour.ex')
  await expect(desk.getByRole('option', { name: 'Hárbour works' })).toBeVisible()
})
