import { expect, test } from '@playwright/test'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'

const mailbox = () => openMailbox(process.env.E2E_MAILS ?? '')
const linkIn = (text: string, kind: string) => new RegExp(`https?://\\S+/${kind}/\\S+`).exec(text)?.[0] ?? ''

test('contract 1: a form’s page is the same for everybody; language is in the path and nowhere else', async ({
  request,
}) => {
  const plain = await request.get('/contact')
  const visitors: Record<string, string>[] = [
    { 'accept-language': 'ar' },
    { cookie: 'language=fr; NEXT_LOCALE=fr' },
    { 'accept-language': 'fr;q=1', 'user-agent': 'Mozilla/5.0 (iPhone)' },
  ]
  for (const headers of visitors) {
    const other = await request.get('/contact', { headers })
    expect(await other.text()).toBe(await plain.text())
    expect(other.headers()['set-cookie']).toBeUndefined()
  }
  expect(plain.headers()['cache-control']).toMatch(/s-maxage|public/)
  expect(plain.headers().vary ?? '').not.toMatch(/cookie|accept-language/i)
  expect(await (await request.get('/fr/contact')).text()).toContain('lang="fr"')
  // Posted by somebody who never saw a page of this session.
  const { notice } = await (await request.get('/privacy/policy.json')).json()
  const form = { form: 'contact', notice, name: 'A', email: 'one@example.com', message: 'No session' }
  const answer = await request.post('/forms/contact', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(answer.headers()['set-cookie']).toBeUndefined()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })

  test('contract 2: no banner, the system’s theme, a form that posts and redirects', async ({ page }) => {
    await page.goto('/contact')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: 'Privacy policy', exact: true }),
    ).toBeVisible()
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      paper,
    )
    await page.getByLabel('Your name').fill('Grace Hopper')
    await page.getByLabel('Email address').fill('two@example.com')
    await page.getByLabel('Your message').fill('Plain')
    await page.getByRole('button', { name: 'Send your message' }).click()
    await page.waitForURL(/\/thanks\/Q-/)
    // Going back and sending once more is the same enquiry.
    const first = new URL(page.url()).pathname
    await page.goBack()
    await page.getByRole('button', { name: 'Send your message' }).click()
    await page.waitForURL(/\/thanks\/Q-/)
    expect(new URL(page.url()).pathname).toBe(first)
  })
})

test('contract 3: one form, address and content is one enquiry, however often it is posted', async ({
  request,
}) => {
  const { notice } = await (await request.get('/privacy/policy.json')).json()
  const form = { form: 'contact', notice, name: 'A', email: 'three@example.com', message: 'Once' }
  const post = async (message = 'Once') => {
    const answer = await request.post('/forms/contact', { form: { ...form, message }, maxRedirects: 0 })
    return /Q-[0-9A-Z]{8}/.exec(answer.headers().location ?? '')?.[0]
  }
  const references = await Promise.all(Array.from({ length: 8 }, () => post()))
  expect(new Set(references).size).toBe(1)
  expect(await post('Twice')).not.toBe(references[0])
})

test('contract 7, 8: a mailed link shows a page and acts at a press, on one path; unsubscribing works again and again', async ({
  page,
  request,
}) => {
  const email = 'seven@example.com'
  await page.goto('/newsletter')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.waitForURL(/\/thanks\/newsletter/)
  // Widening waits for a press in a mail.
  const confirm = linkIn((await mailbox().newest(email, /Was it you/)).text, 'confirm')
  for (let looked = 0; looked < 3; looked++) {
    const shown = await request.get(confirm)
    expect(await shown.text()).toContain('Yes, I agree to this')
    expect(shown.headers()['referrer-policy']).toBe('no-referrer')
    expect(shown.headers()['cache-control']).toContain('no-store')
  }
  const press = () => request.post(confirm, { form: {} })
  expect(await (await press()).text()).toContain('You are on the list')
  expect(await (await press()).text()).toContain('This link was used before')
  // A path of a page takes no post: it answers so, and does not say 200 having done nothing.
  expect((await request.post('/newsletter', { form: {} })).status()).toBe(405)
})
