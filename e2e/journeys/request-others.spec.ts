import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signInAs } from './staff.ts'

const mailbox = () => openMailbox(process.env.E2E_MAILS ?? '')
const linkIn = (text: string, path: string) => new RegExp(`https?://\\S+/${path}/\\S+`).exec(text)?.[0] ?? ''
const pdf = Buffer.from('%PDF-1.7\nI permit it.\n%%EOF\n')

async function fill(page: Page, email: string, right: string): Promise<void> {
  await page.goto('/privacy/request')
  await page.getByLabel(right).check()
  await page.getByLabel('Your email address').fill(email)
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
}

/** The archive that a press brings, its data as text. */
async function fetched(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  return strFromU8(files['data.json'] ?? new Uint8Array())
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })
    const accessible = async (page: Page) => {
      if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    }

    test('P46, R2: somebody types the digits of the mail, then what is right, and staff accept it side by side (17.1)', async ({
      page,
      browser,
    }) => {
      const email = `wrong.${javaScriptEnabled}@example.com`
      await fill(page, email, 'Correction')
      await send(page)
      await accessible(page)
      await page.getByLabel('Or type the six digits from the mail').fill('000000')
      await page.getByRole('button', { name: 'It is my request' }).click()
      await expect(page.getByRole('main')).toContainText('That did not work')
      const asking = await mailbox().newest(email, /Is this request yours/)
      const code = /\b\d{6}\b/.exec(asking.text)?.[0] ?? ''
      await page.getByLabel('Or type the six digits from the mail').fill(code)
      await page.getByRole('button', { name: 'It is my request' }).click()
      await page.waitForURL(/\/privacy\/requests\//)
      await accessible(page)

      await page.getByLabel('Telephone').fill('x')
      await page.getByLabel('Name').fill('Ada King')
      await page.getByRole('button', { name: 'Send what is right' }).click()
      await expect(page.getByLabel('Telephone')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel('Name')).toHaveValue('Ada King')
      await page.getByLabel('Telephone').fill('')
      await page.getByRole('button', { name: 'Send what is right' }).click()
      await expect(page.getByRole('main')).toContainText('Waits for a decision: Name.')

      const desk = await signInAs(browser, undefined, 'privacy')
      await desk.goto('/admin/requests')
      await desk.getByRole('row').filter({ hasText: email }).getByRole('link').click()
      await expect(desk.getByRole('row').filter({ hasText: 'Ada King' })).toBeVisible()
      await accessible(desk)
      await desk.getByRole('button', { name: 'Accept the new value' }).click()
      const told = await mailbox().newest(email, /Your request is answered/)
      expect(told.text).toContain('Corrected: Name.')
      await page.goto(linkIn(told.text, 'privacy/requests'))
      await expect(page.getByRole('main')).toContainText('Corrected: Name.')
    })

    test('P51, R3: somebody asks for another with a signed permission, and has the answer once they confirmed (17.3)', async ({
      page,
      browser,
    }) => {
      const email = `theirs.${javaScriptEnabled}@example.com`
      const agent = `agent.${javaScriptEnabled}@example.com`
      await fill(page, email, 'A copy of what we hold about you')
      await expect(page.getByLabel(/^Their signed permission/)).toBeHidden()
      await page.getByLabel('I ask for somebody else, with their signed permission').check()
      await page.getByLabel('Your name, if you ask for somebody else').fill('Bea Byron')
      await page.getByLabel('Your own email address, if you ask for somebody else').fill(agent)
      const permission = { name: 'permission.pdf', mimeType: 'application/pdf', buffer: pdf }
      await page.getByLabel(/^Their signed permission/).setInputFiles(permission)
      await accessible(page)
      await send(page)

      const received = await mailbox().newest(agent, /Your request for somebody else/)
      await page.goto(linkIn(received.text, 'privacy/requests'))
      await expect(page.getByRole('main')).toContainText('has not confirmed')
      const desk = await signInAs(browser, undefined, 'privacy')
      await desk.goto('/admin/requests')
      await desk.getByRole('row').filter({ hasText: email }).getByRole('link').click()
      await expect(desk.getByRole('main')).toContainText('Bea Byron')
      await expect(desk.getByRole('link', { name: /permission\.pdf/ })).toBeVisible()
      await accessible(desk)

      const asking = await mailbox().newest(email, /Is this request yours/)
      await page.goto(linkIn(asking.text, 'confirm'))
      await expect(page.getByRole('heading', { name: 'May Bea Byron ask for you?' })).toBeVisible()
      await page.getByRole('button', { name: 'Yes, they may ask for me' }).click()
      await page.waitForURL(/\/privacy\/requests\//)
      await expect(page.getByRole('main')).toContainText('Asked for you by Bea Byron')
      const answered = await mailbox().newest(agent, /for somebody else is answered/)
      await page.goto(linkIn(answered.text, 'privacy/requests'))
      await page.getByRole('link', { name: 'Open the copy' }).click()
      expect(await fetched(page, 'Take it away (ZIP)')).toContain(email)
      await desk.reload()
      await expect(desk.getByRole('main')).toContainText('Their permission was deleted')
    })

    test('R5: a copy is handed over to another company, which fetches it once (17.2)', async ({ page }) => {
      const email = `moves.${javaScriptEnabled}@example.com`
      const company = `intake.${javaScriptEnabled}@other.example`
      await fill(page, email, 'Your data in a file that machines can read')
      await send(page)
      const asking = await mailbox().newest(email, /Is this request yours/)
      await page.goto(linkIn(asking.text, 'confirm'))
      await page.getByRole('main').getByRole('button').click()
      await page.waitForURL(/\/privacy\/requests\//)
      const own = page.url()
      await mailbox().newest(email, /What we hold about you/)
      await page.goto(own)
      await page.getByLabel('Email address of the company').fill('none')
      await page.getByRole('button', { name: 'Name this company' }).click()
      await expect(page.getByRole('main')).toContainText('This is not an email address')
      await accessible(page)
      await page.getByLabel('Email address of the company').fill(company)
      await page.getByRole('button', { name: 'Name this company' }).click()
      await page.getByRole('button', { name: 'Yes, send it the link' }).click()
      await expect(page.getByRole('main')).toContainText(`${company}: has the link`)

      const offered = await mailbox().newest(company, /wants their data handed over to you/)
      await page.goto(linkIn(offered.text, 'privacy/transfer'))
      await accessible(page)
      expect(await fetched(page, 'Fetch it (ZIP)')).toContain(email)
      await page.reload()
      await expect(page.getByRole('main')).toContainText('This link has ended')
      const told = await mailbox().newest(email, /was fetched by the company you named/)
      expect(told.text).toContain(company)
      await page.goto(own)
      await expect(page.getByRole('main')).toContainText(`${company}: fetched it`)
    })
  })
}
