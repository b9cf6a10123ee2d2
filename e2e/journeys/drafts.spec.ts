import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './staff.ts'

/** What the page sends of a draft, as it goes. */
function watchDrafts(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/draft')) seen.push(`${request.method()} ${request.postData() ?? ''}`)
  })
  return seen
}

const kept = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.request().method() === 'PUT')

test('P06: it is said beside the form; what was typed is kept once there is an address; one press deletes it', async ({
  page,
}) => {
  const seen = watchDrafts(page)
  await page.goto('/quote')
  await expect(page.getByText('While you write we keep what you typed, for 7 days')).toBeVisible()
  const answer = kept(page)
  await page.getByLabel('What should it change for you?').fill('Fewer calls on Friday')
  await page.getByLabel('Email address').fill('draft@example.com')
  expect((await answer).status()).toBe(200)
  expect(seen.at(-1)).toContain('Fewer calls on Friday')
  await expect(page.locator('input[name=draft]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Do not keep it' }).click()
  await expect(page.getByText('Nothing is kept until you send the form')).toBeVisible()
  await expect.poll(() => seen.at(-1)).toMatch(/^DELETE/)
  const before = seen.length
  await page.getByLabel('What should it change for you?').pressSequentially(' more')
  // Turning it on again is the sign that nothing went out in between.
  await page.getByRole('button', { name: 'Keep it again' }).click()
  expect(seen).toHaveLength(before)
})

test('what was typed comes back to the tab on reload and on return, and the notice stands before the first question (15.14)', async ({
  page,
}) => {
  await page.goto('/quote')
  const notice = page.getByText('While you write we keep what you typed')
  const [said, first] = [await notice.boundingBox(), await page.getByLabel('Website').boundingBox()]
  expect(said?.y).toBeLessThan(first?.y ?? 0)
  await expect(notice).toContainText('Our staff can read it')
  const answer = kept(page)
  await page.getByLabel('Website').check()
  await page.getByLabel('What should it change for you?').fill('Fewer calls on Friday')
  await page.getByLabel('When do you need it?').selectOption('half_year')
  await page.getByLabel('Email address').fill('back@example.com')
  expect((await answer).status()).toBe(200)
  await expect(page.locator('input[name=draft]')).toHaveCount(1)
  await page.reload()
  await expect(page.getByLabel('What should it change for you?')).toHaveValue('Fewer calls on Friday')
  await page.goto('/services')
  await page.goBack()
  await expect(page.getByLabel('What should it change for you?')).toHaveValue('Fewer calls on Friday')
  await expect(page.getByLabel('Website')).toBeChecked()
  await expect(page.getByLabel('When do you need it?')).toHaveValue('half_year')
  await expect(page.getByLabel('Email address')).toHaveValue('back@example.com')
})

test('P06: staff see what was begun, and once it is sent it is an enquiry alone', async ({
  page,
  browser,
}) => {
  await page.goto('/quote')
  const answer = kept(page)
  await page.getByLabel('Website').check()
  await page.getByLabel('What should it change for you?').fill('Fewer calls on Friday')
  await page.getByLabel('When do you need it?').selectOption('half_year')
  await page.getByLabel('Your name').fill('Draft Writer')
  await page.getByLabel('Email address').fill('sent@example.com')
  expect((await answer).status()).toBe(200)
  await page.getByRole('button', { name: 'Ask for a quote' }).click()
  await page.waitForURL(/\/thanks\/Q-/)
  const desk = await signInAs(browser)
  await desk.goto('/admin/leads?q=sent@example.com')
  await desk.getByRole('link', { name: 'Draft Writer' }).click()
  await desk.getByRole('link', { name: 'Open person' }).click()
  await expect(desk.getByRole('main')).not.toContainText('Begun and not sent')
})

test.describe('who says so to every site', () => {
  test('P06: a browser with Global Privacy Control is asked nothing and kept nothing', async ({ page }) => {
    const seen = watchDrafts(page)
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })
    })
    await page.goto('/quote')
    await expect(page.getByText('Nothing is kept until you send the form')).toBeVisible()
    await page.getByLabel('Email address').fill('gpc@example.com')
    expect(seen).toEqual([])
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('P06: nothing is kept, and nothing is said', async ({ page }) => {
    await page.goto('/quote')
    await expect(page.getByText('While you write')).toHaveCount(0)
  })
})

test('P06: a form that the policy does not name is not kept', async ({ page }) => {
  const seen = watchDrafts(page)
  await page.goto('/contact')
  await page.getByLabel('Email address').fill('contact@example.com')
  await expect(page.getByText('While you write')).toHaveCount(0)
  expect(seen).toEqual([])
  const put = await page.request.put('/forms/contact/draft', { data: { notice: 'x', answers: {} } })
  expect(put.status()).toBe(204)
})

test('nothing moves when the notice comes: its room is there before the script runs (15.14)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 })
  let run: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    run = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/quote', { waitUntil: 'commit' })
  // Not before the style sheet has come: what has no style stands elsewhere.
  await expect(page.locator('.draft')).toHaveCSS('display', 'grid')
  const top = () => page.getByLabel('Website').evaluate((box) => Math.round(box.getBoundingClientRect().top))
  const before = await top()
  run()
  await expect(page.getByText('While you write')).toBeVisible()
  expect(await top()).toBe(before)
})
