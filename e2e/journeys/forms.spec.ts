import { expect, test } from '@playwright/test'
import { startPlainPostgres } from '../fixtures/plain-postgres.ts'
import { runCommand, startHouse } from '../fixtures/server.ts'
import { makeServerKeys } from '../fixtures/server-keys.ts'

const person = (test: string) => ({
  name: 'Grace Hopper',
  email: `${test}.${Date.now()}@example.com`,
  message: 'Ahoy',
})

async function fill(page: import('@playwright/test').Page, values: ReturnType<typeof person>): Promise<void> {
  await page.getByLabel('Your name').fill(values.name)
  await page.getByLabel('Email address').fill(values.email)
  await page.getByLabel('Your message').fill(values.message)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('faults stand beside their fields and summed up at the top; what was typed is kept', async ({
      page,
    }) => {
      await page.goto('/contact')
      await page.getByLabel('Your name').fill('Grace Hopper')
      await page.getByLabel('Email address').fill('grace@nowhere')
      await page.getByRole('button', { name: 'Send your message' }).click()
      const summary = page.getByRole('main').getByRole('alert')
      await expect(summary).toContainText('Some answers need another look')
      await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel('Email address')).toHaveValue('grace@nowhere')
      await expect(page.getByLabel('Your name')).toHaveValue('Grace Hopper')
      if (javaScriptEnabled) await expect(summary).toBeFocused()
      await summary.getByRole('link').first().click()
      await expect(page.getByLabel('Email address')).toBeFocused()
    })

    test('in French and in Arabic the form speaks the page’s language', async ({ page }) => {
      await page.goto('/ar/contact')
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await page.goto('/fr/contact')
      await page.getByLabel('Votre nom').fill('Grace Hopper')
      await page.getByLabel('Adresse électronique').fill(person('fr').email)
      await page.getByLabel('Votre message').fill('Bonjour')
      await page.getByRole('button', { name: 'Envoyer votre message' }).click()
      await page.waitForURL(/\/fr\/thanks\/Q-/)
    })
  })
}

test('a double press is one enquiry', async ({ page }) => {
  await page.goto('/contact')
  await fill(page, person('double'))
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await page.getByRole('button', { name: 'Send your message' }).dblclick()
  await page.waitForURL(/\/thanks\/Q-/)
  expect(posts).toBe(1)
})

test('without a connection the form says so, keeps the input, and sends when asked again', async ({
  page,
  context,
}) => {
  await page.goto('/contact')
  await fill(page, person('offline'))
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('what you wrote is still here')
  await expect(page.getByLabel('Your message')).toHaveValue('Ahoy')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
})

test('a page of an older build, whose action the server no longer knows, posts the form itself', async ({
  page,
}) => {
  await page.goto('/contact')
  await fill(page, person('older'))
  await page.route('**/contact', async (route) => {
    const headers = route.request().headers()
    if (headers['next-action']) headers['next-action'] = '40'.padEnd(42, '0')
    await route.continue({ headers })
  })
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
})

test('a page that carries a notice nobody published comes back filled, its boxes unticked', async ({
  request,
  baseURL,
}) => {
  const answer = await request.post(`${baseURL}/forms/contact`, {
    multipart: {
      ...person('notice'),
      form: 'contact',
      notice: 'gone',
      language: 'en',
      'consents.marketing_email': 'true',
    },
  })
  expect(answer.status()).toBe(409)
  const html = await answer.text()
  expect(html).toContain('Grace Hopper')
  expect(html).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/)
})

test('with the database away the form says so, acknowledges nothing, keeps the input, and works again after', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const house = await startHouse({
    env: { ...keys, DATABASE_URL: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '' },
  })
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await page.goto(`${house.url}/contact`)
      await fill(page, person('away'))
      await postgres.stop()
      await page.getByRole('button', { name: 'Send your message' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was saved')
      await expect(page.getByLabel('Your message')).toHaveValue('Ahoy')
      expect((await fetch(`${house.url}/readyz`)).status).toBe(503)
      expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
      await postgres.start()
      await page.getByRole('button', { name: 'Send your message' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
    }
  } finally {
    await house.stop()
    await postgres.remove()
  }
})
