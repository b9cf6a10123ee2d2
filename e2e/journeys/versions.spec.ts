import { type Browser, expect, type Page, test } from '@playwright/test'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { insertSubscribers, sampleSubscribers } from '#db/seed/subscribers.ts'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type PlainPostgres, startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { type RunningServer, runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { choiceToken } from '#lib/doors/choices/choice-token.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { keysOf } from '#lib/installation/open-app.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import type { SecretName } from '#lib/platform/secret-names.ts'
import { outboxMailbox } from './outbox-mailbox.ts'
import { signInAs } from './staff.ts'

const keys = makeServerKeys()
const appKeys = keysOf(keys as Record<SecretName, string>)
const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
const shots = process.env.SHOTS

let postgres: PlainPostgres
let app: RunningServer

/** The policy that stands now, as it was before three edits: of words, of a period, and of a ground and a recipient. */
async function publishBefore(ownerUrl: string): Promise<void> {
  const owner = await connect(ownerUrl)
  await migrate(owner)
  const demo = await loadAgency('demo')
  const { policy } = demo
  const enquiry = { ...policy.retention.enquiry, period: { years: 3 } }
  const marketing_email = { ...policy.purposes.marketing_email, basis: 'legitimate_interests' } as const
  const shorter = { ...policy, sharing: { ...policy.sharing, with: [] } }
  const first = {
    ...shorter,
    retention: { ...policy.retention, enquiry },
    purposes: { ...policy.purposes, marketing_email },
    summary: [{ en: 'In few words.', fr: 'En peu de mots.', ar: 'بكلمات قليلة.', promises: [] }],
  }
  const second = { ...first, summary: policy.summary }
  const third = { ...second, retention: policy.retention }
  for (const [at, one] of [first, second, third].entries())
    await registerNotice(
      owner,
      noticeOf({ ...demo, policy: one }, { mail: null, database: null, files: null }),
      daysAgo(40 - at * 10),
    )
  const keyOf = (email: string) => suppressionKeyOf(appKeys.suppression, email)
  await insertSubscribers(owner, sampleSubscribers(3), keyOf, daysAgo(15))
  await owner.close()
}

// One house for all of them: in parallel each worker would start its own.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  postgres = await startPlainPostgres()
  await publishBefore(postgres.ownerUrl)
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  app = await startServer({ env: { ...keys, DATABASE_URL: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '' } })
})

test.afterAll(async () => {
  await app.stop()
  await postgres.remove()
})

async function look(page: Page, name: string, colorScheme?: 'light' | 'dark'): Promise<void> {
  expect(await axeFinds(page, colorScheme)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide, `${name} scrolls sideways`).toBe(false)
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

async function lookEverywhere(browser: Browser, paths: readonly string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      for (const path of paths) {
        await page.goto(`${app.url}${path}`)
        await look(page, `${path.replaceAll(/\W+/g, '-').slice(0, 40)}-${width}-${colorScheme}`, colorScheme)
      }
      await context.close()
    }
}

test('P64: every version stands with what it changed, in three languages and without script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${app.url}/privacy`)
  await page.getByRole('link', { name: 'All versions' }).click()
  const list = page.getByRole('main').getByRole('list').first()
  await expect(list.getByRole('heading')).toHaveText(['Version 4', 'Version 3', 'Version 2', 'Version 1'])
  await expect(list).toContainText('Other words, the same meaning')
  await expect(list).toContainText(/Kept for less time .*: 2 years instead of 3 years/)
  await expect(list).toContainText(/Another legal ground .*: Your consent instead of Legitimate interests/)
  await page.getByRole('link', { name: 'Version 3' }).click()
  await expect(page.getByRole('main')).toContainText('from version 2 to version 3')
  await expect(page.locator('del').first()).toContainText('3')
  await expect(page.locator('ins').first()).toContainText('2')
  await page.goto(`${app.url}/privacy/versions/4?from=1`)
  await expect(page.getByRole('main')).toContainText('from version 1 to version 4')
  await expect(page.getByRole('main')).toContainText(/2 years instead of 3 years/)
  const said = await app.operate('policy', 'diff', '2', '3')
  expect(said).toMatch(/period shorter, enquiry: 3 years → 2 years[\s\S]*\n- .*3 years[\s\S]*\n\+ .*2 years/)
  expect((await page.goto(`${app.url}/privacy/versions/5`))?.status()).toBe(404)
  expect((await page.goto(`${app.url}/privacy/versions/0`))?.status()).toBe(404)
  await lookEverywhere(browser, [
    '/privacy/versions',
    '/privacy/versions/1',
    '/privacy/versions/4',
    '/privacy/versions/4?from=1',
    '/fr/privacy/versions',
    '/ar/privacy/versions/3',
    '/ar/privacy/versions',
  ])
})

test('P64: staff tell of a change: one line on every page without script, and a service mail', async ({
  browser,
}) => {
  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto('/admin/policy')
  await expect(desk.getByText('Version 4 does something else than before')).toBeVisible()
  await look(desk, 'desk-policy')
  await desk.getByRole('link', { name: 'Review and notify' }).click()
  await expect(desk.getByLabel('In English')).toHaveValue(/Another legal ground/)
  await expect(desk.getByText('was not told of it: 3 now')).toBeVisible()
  await look(desk, 'desk-version')
  await desk.getByLabel('In English').fill('We ask you first now.\n\nNothing is needed of you.')
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('status')).toContainText('Published. The mails are queued')
  await expect(async () => {
    await desk.reload()
    expect(await desk.getByText('3 mails queued').isVisible()).toBe(true)
  }).toPass({ timeout: 300_000 })
  await look(desk, 'desk-version-told')
  const mail = await outboxMailbox(desk, app.url).newest('reader0@example.com', /A notice from/)
  expect(mail.text).toContain('We ask you first now.')
  expect(mail.text).toContain('/privacy/versions/4')
  expect([...mail.headers.keys()].filter((name) => name.startsWith('list-'))).toEqual([])

  const currentUser = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  for (const path of ['/', '/contact', '/fr/privacy', '/ar/services']) {
    await expect(async () => {
      await currentUser.goto(`${app.url}${path}`)
      expect(await currentUser.locator('.change-notice').isVisible()).toBe(true)
    }).toPass({ timeout: 300_000 })
  }
  await currentUser.goto(`${app.url}/`)
  await currentUser.getByRole('link', { name: 'Hide this' }).click()
  await expect(currentUser.locator('.change-notice')).toBeHidden()
  expect(await currentUser.context().cookies()).toEqual([])
  await currentUser.goto(`${app.url}/contact`)
  await currentUser.getByRole('link', { name: 'What changed, version by version' }).click()
  await currentUser.getByRole('link', { name: 'Version 4' }).click()
  await expect(currentUser.getByRole('main')).toContainText('We ask you first now.')
  await lookEverywhere(browser, ['/', '/contact', '/ar', '/privacy/versions/4'])
})

test('R6: who holds a link to their choices takes the receipts away; staff find each on the person', async ({
  browser,
}) => {
  const emailKey = suppressionKeyOf(appKeys.suppression, 'reader1@example.com')
  const token = choiceToken({ keys: appKeys }, 'preferences', emailKey)
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${app.url}/preferences/${token}`)
  await lookEverywhere(browser, [`/preferences/${token}`])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download (JSON)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('consents.json')
  const made = await fetch(`${app.url}/preferences/${token}/receipts`, { method: 'POST' })
  const [receipt] = (await made.json()) as {
    record_metadata: { record_id: string; pii_principal_id: string }
  }[]
  expect(JSON.stringify(receipt)).not.toContain('reader1')
  expect((await fetch(`${app.url}/preferences/made-up/receipts`, { method: 'POST' })).status).toBe(404)

  const desk = await signInAs(browser, app, 'privacy')
  await desk.goto(`/admin/people/${receipt?.record_metadata.pii_principal_id}`)
  const link = desk.getByRole('link', { name: 'Receipt (JSON)' }).first()
  const answer = await desk.request.get((await link.getAttribute('href')) ?? '')
  expect(await answer.json()).toEqual(receipt)
})
