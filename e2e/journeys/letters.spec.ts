import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { messageKinds } from '#db/schema/outbox.ts'
import { languagesOf } from '#lib/doors/send/letters/samples.ts'
import type { Language } from '#policy/vocabulary.ts'
import { signInAs } from './staff.ts'

test('every letter is shown at the desk as it arrives, in frames that can do nothing (S3)', async ({
  browser,
}) => {
  const page = await signInAs(browser)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('row')).toHaveCount(messageKinds.length + 1)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.getByRole('link', { name: 'Confirmation of a sign-up' }).click()
  await expect(page.getByRole('main')).toContainText('Was it you? Please confirm')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('main')).toContainText('Bonjour')
  for (const view of ['Phone, light', 'Phone, dark', 'Desktop, light', 'Desktop, dark']) {
    const frame = page.locator(`iframe[title="${view}"]`)
    await frame.scrollIntoViewIfNeeded()
    await expect(frame.contentFrame().getByRole('link')).toHaveCount(1)
    const wide = await frame
      .contentFrame()
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(wide, `${view} is wider than its screen`).toBeLessThanOrEqual(0)
  }
  const base = new URL('/admin/settings/letters', page.url()).href
  for (const kind of messageKinds) {
    for (const view of ['en-light', 'fr-dark', 'ar-light']) {
      const answer = await page.request.get(`${base}/${kind}/mail/${view}`)
      expect(answer.status(), `${kind} ${view}`).toBe(200)
      expect(answer.headers()['content-security-policy']).toContain('sandbox')
      const html = await answer.text()
      const language = view.slice(0, 2) as Language
      expect(html).toContain(`lang="${languagesOf(kind).includes(language) ? language : 'en'}"`)
      expect(html).not.toMatch(/<script|<img|<link /)
      expect(html).not.toMatch(/\{\w+\}/)
    }
  }
  expect((await page.request.get(`${base}/auto_reply/mail/en-blue`)).status()).toBe(404)
})
