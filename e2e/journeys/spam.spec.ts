import { expect, type Page, test } from '@playwright/test'
import { connect, type Db } from '#db/client.ts'
import { type PlainPostgres, startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { type RunningServer, runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { signInAs } from './staff.ts'

test.describe.configure({ mode: 'serial' })

let postgres: PlainPostgres
let app: RunningServer
let owner: Db

test.beforeAll(async () => {
  postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  app = await startServer({
    env: { ...keys, DATABASE_URL: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '' },
  })
  owner = await connect(postgres.ownerUrl)
})

test.afterAll(async () => {
  await owner?.close()
  await app?.stop()
  await postgres?.remove()
})

async function write(page: Page, message: string): Promise<void> {
  await page.goto(`${app.url}/contact`)
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Email address').fill('grace@example.com')
  await page.getByLabel('Your message').fill(message)
}

const send = (page: Page) => page.getByRole('button', { name: 'Send your message' }).click()

test('what fills in the unseen field waits in the tray; one press brings it back', async ({
  page,
  browser,
}) => {
  await write(page, 'Buy')
  await page.locator('input[name=nickname_2]').evaluate((input: HTMLInputElement) => {
    input.value = 'http://tablets.example'
  })
  await send(page)
  await page.waitForURL(/\/thanks\/Q-/)
  const desk = await signInAs(browser, app)
  await desk.goto(`${app.url}/admin/leads`)
  await expect(desk.getByRole('main')).not.toContainText('Grace Hopper')
  await desk.getByLabel('List', { exact: true }).selectOption({ label: 'Quarantine (1)' })
  await desk.getByRole('button', { name: 'Filter' }).click()
  await desk.getByRole('link', { name: 'Grace Hopper' }).click()
  await expect(desk.getByRole('main')).toContainText('filled in a hidden field')
  await desk.getByRole('button', { name: 'Release' }).click()
  await expect(desk.getByRole('main')).toContainText('released it from quarantine')
  await desk.goto(`${app.url}/admin/leads`)
  await expect(desk.getByRole('main')).toContainText('Grace Hopper')
})

test('contract 2: while many come, a page with script works for its form and is taken; one without is asked by mail', async ({
  page,
  browser,
}) => {
  await owner.query({
    text: `insert into leads (id, reference, person_id, form, details, language, notice_number, received_at)
      select gen_random_uuid(), 'Q-' || n, person_id, form, details, language, notice_number, now()
      from (select * from leads limit 1) one, generate_series(1, 300) n`,
  })
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await write(page, 'In a crowd')
  await send(page)
  await page.waitForURL(/\/thanks\/Q-/)
  await expect(page.getByRole('main')).toContainText('We answer by')
  expect(faults).toEqual([])
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await write(plain, 'In a crowd, without script')
  await send(plain)
  await plain.waitForURL(/\/thanks\/Q-/)
  await expect(plain.getByRole('main')).toContainText('could not mail you the question')
})
