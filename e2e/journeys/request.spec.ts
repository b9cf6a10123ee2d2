import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signInAs } from './staff.ts'

const mailbox = () => openMailbox(process.env.E2E_MAILS ?? '')
const linkIn = (text: string, path: string) => new RegExp(`https?://\\S+/${path}/\\S+`).exec(text)?.[0] ?? ''

/** From the policy, with two presses: the way to the form, and the form. */
async function ask(page: Page, email: string, right: string): Promise<void> {
  await page.goto('/privacy')
  await page.getByRole('main').getByRole('link', { name: 'Ask for any of these' }).click()
  await page.getByLabel(right).check()
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
  await expect(page.getByRole('main')).toContainText('One press is left')
}

/** Opens the request of this address at the desk. */
async function openAtDesk(desk: Page, email: string): Promise<void> {
  await desk.goto('/admin/requests')
  await desk.getByRole('row').filter({ hasText: email }).getByRole('link').click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('P45, P49, P51: a copy of everything held is asked for, proven by the mailbox, and fetched with nobody at the desk (17.1)', async ({
      page,
      browser,
    }) => {
      const email = `copy.${javaScriptEnabled}@example.com`
      await ask(page, email, 'A copy of what we hold about you')
      const desk = await signInAs(browser, undefined, 'privacy')
      await openAtDesk(desk, email)
      await expect(desk.getByRole('main')).toContainText('Nobody has shown yet that this request is theirs')

      const asking = await mailbox().newest(email, /Is this request yours/)
      await page.goto(linkIn(asking.text, 'confirm'))
      await page.getByRole('main').getByRole('button').click()
      await page.waitForURL(/\/privacy\/requests\//)
      await expect(page.getByRole('main')).toContainText('A copy of what we hold about you')
      if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])

      const bringing = await mailbox().newest(email, /What we hold about you/)
      await page.goto(linkIn(bringing.text, 'privacy/package'))
      if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Take it away (ZIP)' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^Q-\w+\.zip$/)
      const files = unzipSync(readFileSync(await download.path()))
      expect(strFromU8(files['data.json'] ?? new Uint8Array())).toContain(email)
      expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain(email)
    })

    test('P47: an erasure shows what goes and what stays, and can be called off by its person (17.1)', async ({
      page,
    }) => {
      const email = `stays.${javaScriptEnabled}@example.com`
      await ask(page, email, 'Deletion')
      const asking = await mailbox().newest(email, /Is this request yours/)
      await page.goto(linkIn(asking.text, 'confirm'))
      await page.getByRole('main').getByRole('button').click()
      await expect(page.getByRole('heading', { name: 'What is erased' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'What stays, and why' })).toBeVisible()
      if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
      await page.getByRole('button', { name: 'Call it off: leave everything as it is' }).click()
      await expect(page.getByRole('main')).toContainText('Nothing was changed')
    })

    test('P47: an erasure is looked at and done by staff; the request stands, naming nobody', async ({
      page,
      browser,
    }) => {
      const email = `goes.${javaScriptEnabled}@example.com`
      await ask(page, email, 'Deletion')
      const asking = await mailbox().newest(email, /Is this request yours/)
      await page.goto(linkIn(asking.text, 'confirm'))
      await page.getByRole('main').getByRole('button').click()
      await page.waitForURL(/\/privacy\/requests\//)
      const desk = await signInAs(browser, undefined, 'privacy')
      await openAtDesk(desk, email)
      await desk.getByRole('link', { name: 'Look at the erasure' }).click()
      await desk.getByRole('button', { name: /Erase/ }).click()
      await desk.goto('/admin/requests')
      await expect(desk.getByRole('row').filter({ hasText: email })).toHaveCount(0)
      await expect(
        desk.getByRole('row').filter({ hasText: 'Deletion' }).filter({ hasText: 'erased' }).first(),
      ).toBeVisible()
    })
  })
}

test('art. 30: the records of processing stand at the desk, and as a file', async ({ browser }) => {
  const desk = await signInAs(browser, undefined, 'privacy')
  await desk.goto('/admin/policy')
  await expect(
    desk.getByRole('heading', { name: 'To answer what you ask and to prepare an offer' }),
  ).toBeVisible()
  expect(await axeFinds(desk)).toEqual([])
  const answer = await desk.request.get('/admin/policy/records')
  expect(answer.headers()['content-disposition']).toContain('records-of-processing.csv')
  expect(await answer.text()).toContain('Marram SARL')
})

test('P53: what applies where somebody lives opens without script, and by its address', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_URL })
  ).newPage()
  await page.goto('/privacy#region-uk')
  await page.getByText('United Kingdom', { exact: true }).click()
  await expect(page.getByRole('link', { name: /Information Commissioner/ })).toBeVisible()
})
