import { expect, type Page, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signInAs } from './staff.ts'

const mailbox = () => openMailbox(process.env.E2E_MAILS ?? '')

async function recommend(page: Page, email: string): Promise<string> {
  await page.goto('/ask/recommend')
  await page.getByLabel('Their name').fill('Grace Hopper')
  await page.getByLabel('Their email address').fill(email)
  await page.getByLabel('Your own name').fill('Ada Lovelace')
  await page.getByRole('button', { name: 'Recommend us' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
  await expect(page.getByRole('main')).toContainText('We ask them once')
  const mail = await mailbox().newest(email, /gave Marram your address/)
  return /https?:\/\/\S+\/confirm\/\S+/.exec(mail.text)?.[0] ?? ''
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('P07: who is named decides on a page that says by whom; only then do staff have an enquiry', async ({
      page,
      browser,
    }) => {
      const email = `named.${javaScriptEnabled}@example.com`
      const link = await recommend(page, email)
      const desk = await signInAs(browser)
      await desk.goto(`/admin/leads?q=${email}`)
      await expect(desk.getByRole('link', { name: 'Grace Hopper' })).toHaveCount(0)
      await page.goto(link)
      await expect(page.getByRole('main')).toContainText('Ada Lovelace gave Marram your name')
      if (javaScriptEnabled) {
        expect(await axeFinds(page)).toEqual([])
      }
      await page.getByRole('button', { name: 'Yes, write to me' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you, we write to you')
      await desk.goto(`/admin/leads?q=${email}`)
      await expect(desk.getByRole('link', { name: 'Grace Hopper' })).toBeVisible()
    })

    test('P07: one press deletes what was said', async ({ page }) => {
      const link = await recommend(page, `declines.${javaScriptEnabled}@example.com`)
      await page.goto(link)
      await page.getByRole('button', { name: 'No, delete it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is deleted')
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is not complete')
    })
  })
}
