import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { formPath } from '#components/site/form-path.ts'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { loadAgency } from '#lib/agency.ts'

const { forms } = await loadAgency('demo')

async function fillQuote(page: Page, email: string): Promise<void> {
  await page.getByLabel('Website').check()
  await page.getByLabel('What should it change for you?').fill('Fewer calls on Friday.')
  await page.getByLabel('€10,000 to €25,000').check()
  await page.getByLabel('When do you need it?').selectOption('half_year')
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Email address').fill(email)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('P02: a quote is asked for; the page after says the reference and by when it is answered', async ({
      page,
    }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Ask for a quote' }).first().click()
      await page.getByLabel('Website').check()
      await page.getByRole('button', { name: 'Ask for a quote' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('What should it change for you?')
      await expect(page.getByLabel('Website')).toBeChecked()
      await fillQuote(page, `quote.${Date.now()}@example.com`)
      await page.getByRole('button', { name: 'Ask for a quote' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
      await expect(page.getByRole('main')).toContainText(
        /We answer by \w+day \d+ \w+( \d{4})? at \d\d:\d\d .* at the latest/,
      )
      await expect(page.locator('.reference-code')).toHaveText(/^Q-/)
    })

    test('P03: a call-back needs no address', async ({ page }) => {
      await page.goto('/call-back')
      if (javaScriptEnabled) await expect(page.getByLabel('Time zone')).not.toHaveValue('')
      await page.getByLabel('Your name').fill('Bram')
      await page.getByLabel('Phone').fill('+31 6 1234 5678')
      await page.getByLabel('Day').fill('2027-03-31')
      await page.getByLabel(/^Time \(/).fill('16:30')
      await page.getByRole('button', { name: 'Ask for a call' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
      await expect(page.getByRole('main')).not.toContainText('on its way to the address')
    })

    test('a paper is handed over on the page after sending, and by its link alone', async ({
      page,
      request,
    }) => {
      await page.goto('/ask/checklist')
      await page.getByLabel('Your name').fill('Reader')
      await page.getByLabel('Email address').fill(`reader.${Date.now()}@example.com`)
      await page.getByRole('button', { name: 'Get the file' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
      const href = await page
        .getByRole('link', { name: /Thirty questions/ })
        .first()
        .getAttribute('href')
      const file = await request.get(href ?? '')
      expect(file.headers()['content-disposition']).toContain('attachment')
      expect(file.headers()['x-content-type-options']).toBe('nosniff')
      expect(await file.body()).toEqual(readFileSync('agencies/demo/material/thirty-questions.pdf'))
      for (const made of ['x', `${href?.slice(0, -4)}AAAA`.split('/').at(-1)]) {
        expect((await request.get(`/forms/checklist/material/${made}`)).status()).toBe(404)
      }
    })
  })
}

test('a receipt that was made up or belongs to another reference says nothing (15.15)', async ({ page }) => {
  for (const receipt of ['made-up', '', 'a.b.c.d.e.f']) {
    await page.goto(`/thanks/Q-7F3K2M9X?receipt=${receipt}`)
    await expect(page.getByRole('main')).not.toContainText('We answer by')
    await expect(page.getByRole('main')).not.toContainText('it reached us')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing is said here of Q-7F3K2M9X')
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`R13: every form with its errors shown is free of what axe finds, ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } })
    ).newPage()
    for (const name of Object.keys(forms)) {
      for (const prefix of ['', '/ar']) {
        await page.goto(prefix + formPath(name))
        await page.locator('form.form button[type=submit]').click()
        await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
        expect(await axeFinds(page, colorScheme)).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(wide, `${name} scrolls sideways`).toBe(false)
      }
    }
  })
}

test('the keyboard alone fills and sends a call-back', async ({ page }) => {
  await page.goto('/call-back')
  await page.getByLabel('Your name').focus()
  await page.keyboard.type('Keys')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+44 20 7946 0999')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/thanks\/Q-/)
})
