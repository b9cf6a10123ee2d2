import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { startServer } from '#e2e/fixtures/server.ts'
import { serveBucket } from '#lib/platform/files/testing/bucket.ts'
import { signInAs } from './staff.ts'

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`)
const mebibyte = 1024 ** 2
const send = { name: 'Send your message' }

type Chosen = { name: string; mimeType: string; buffer: Buffer }
const brief: Chosen = { name: 'Brief für Ada.pdf', mimeType: 'application/pdf', buffer: pdf('brief') }
const drawing: Chosen = {
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
}

async function fill(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Your message').fill('Please see what I sent along')
}

/** The reference of an enquiry that was sent. */
async function sent(page: Page): Promise<string> {
  await page.waitForURL(/\/thanks\/Q-/)
  return /Q-[\w-]+/.exec(page.url())?.[0] ?? ''
}

async function openLead(desk: Page, reference: string): Promise<void> {
  await desk.goto(`/admin/leads?q=${reference}`)
  await desk.getByRole('link', { name: 'Ada Lovelace' }).first().click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('S7, P04: files go with an enquiry and open at the desk as downloads that do nothing', async ({
      page,
      browser,
    }) => {
      const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
        .jpeg()
        .withExif({ IFD0: { Artist: 'Ada at home' } })
        .toBuffer()
      await page.goto('/contact')
      await fill(page, `files.${javaScriptEnabled}@example.com`)
      await page
        .getByLabel('Files')
        .setInputFiles([brief, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo }])
      await page.getByRole('button', send).click()
      const reference = await sent(page)
      const desk = await signInAs(browser)
      await openLead(desk, reference)
      const download = desk.waitForEvent('download')
      await desk.getByRole('link', { name: 'photo.jpg' }).click()
      expect((await download).suggestedFilename()).toBe('photo.jpg')
      const address = await desk.getByRole('link', { name: brief.name }).getAttribute('href')
      const answer = await desk.request.get(address ?? '')
      expect((await answer.body()).equals(brief.buffer)).toBe(true)
      expect(answer.headers()).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(
          /^attachment; filename="Brief f_r Ada\.pdf"; filename\*=UTF-8''Brief%20f%C3%BCr/,
        ),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        'cache-control': 'no-store',
      })
      const photoAddress = await desk.getByRole('link', { name: 'photo.jpg' }).getAttribute('href')
      const kept = await (await desk.request.get(photoAddress ?? '')).body()
      expect(kept.includes('Ada at home')).toBe(false)
      // To anybody else it does not exist.
      expect((await page.request.get(address ?? '')).headers()['content-type']).toContain('text/html')
      await desk.reload()
      await expect(desk.getByText(/opened a file/).first()).toBeVisible()
    })

    test('a file that is refused is named beside its field, and what was typed and sent stays', async ({
      page,
    }) => {
      await page.goto('/contact')
      await fill(page, `refused.${javaScriptEnabled}@example.com`)
      await page.getByLabel('Email address').fill('nowhere')
      await page.getByLabel('Files').setInputFiles([brief, drawing])
      await page.getByRole('button', send).click()
      const main = page.getByRole('main')
      await expect(main.getByText('This is not a kind of file we take').first()).toBeVisible()
      await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByLabel('Your message')).toHaveValue('Please see what I sent along')
      if (javaScriptEnabled) await page.getByRole('button', { name: 'Remove logo.svg' }).click()
      else await expect(page.getByRole('checkbox', { name: brief.name })).toBeChecked()
      await page.getByLabel('Email address').fill(`refused.${javaScriptEnabled}@example.com`)
      await page.getByRole('button', send).click()
      await sent(page)
    })

    test('contract 6: a fault elsewhere loses no file, and one can be taken back before it is sent', async ({
      page,
      browser,
    }) => {
      await page.goto('/contact')
      await fill(page, 'nowhere')
      await page
        .getByLabel('Files')
        .setInputFiles([brief, { ...brief, name: 'second.pdf', buffer: pdf('second') }])
      await page.getByRole('button', send).click()
      await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true')
      if (javaScriptEnabled) await page.getByRole('button', { name: 'Remove second.pdf' }).click()
      else await page.getByRole('checkbox', { name: 'second.pdf' }).uncheck()
      await page.getByLabel('Email address').fill(`back.${javaScriptEnabled}@example.com`)
      await page.getByRole('button', send).click()
      const desk = await signInAs(browser)
      await openLead(desk, await sent(page))
      await expect(desk.getByRole('link', { name: brief.name })).toBeVisible()
      await expect(desk.getByRole('link', { name: 'second.pdf' })).toHaveCount(0)
    })

    test('more than the form takes is said in words, by count and by weight', async ({ page }) => {
      await page.goto('/contact')
      await fill(page, `many.${javaScriptEnabled}@example.com`)
      const many = Array.from({ length: 6 }, (_, index) => ({
        ...brief,
        name: `${index}.pdf`,
        buffer: pdf(`${index}`),
      }))
      await page.getByLabel('Files').setInputFiles(many)
      await page.getByRole('button', send).click()
      await expect(page.getByRole('main').getByText('Add at most 5 files').first()).toBeVisible()
      await page.goto('/contact')
      await page
        .getByLabel('Files')
        .setInputFiles([
          { ...brief, name: 'large.pdf', buffer: Buffer.concat([pdf('x'), Buffer.alloc(10 * mebibyte)]) },
        ])
      await page.getByRole('button', send).click()
      await expect(page.getByRole('main').getByText('too large: at most 10 MB').first()).toBeVisible()
    })
  })
}

test('contract 6: four megabytes go plain in one post', async ({ page, browser }) => {
  const script = await browser.newContext({ javaScriptEnabled: false })
  const plain = await script.newPage()
  await plain.goto(new URL('/contact', process.env.E2E_URL).href)
  await fill(plain, 'plain@example.com')
  await plain
    .getByLabel('Files')
    .setInputFiles([{ ...brief, buffer: Buffer.concat([pdf('x'), Buffer.alloc(3_900_000, 'a')]) }])
  await plain.getByRole('button', send).click()
  await sent(plain)
  await page.close()
})

test('a connection that breaks while a file goes is told, and the file can be added again', async ({
  page,
  context,
}) => {
  await page.goto('/contact')
  await fill(page, 'broken@example.com')
  await context.setOffline(true)
  await page.getByLabel('Files').setInputFiles([brief])
  await expect(page.getByText('This file did not come through').first()).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', send).click()
  await expect(page.getByRole('main').getByText('Remove it, or add it again').first()).toBeVisible()
  await page.getByRole('button', { name: `Remove ${brief.name}` }).click()
  await page.getByLabel('Files').setInputFiles([brief])
  await page.getByRole('button', send).click()
  await sent(page)
})

test('contract 6: five files of ten megabytes go straight to a bucket, and nowhere else', async ({
  browser,
}) => {
  const bucket = await serveBucket()
  const { endpoint = '', accessKeyId, secretAccessKey } = bucket.settings
  const app = await startServer({
    env: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: bucket.settings.bucket,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    },
  })
  try {
    const page = await (await browser.newContext({ baseURL: app.url })).newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    const puts: string[] = []
    page.on('request', (request) => request.method() === 'PUT' && puts.push(new URL(request.url()).origin))
    await page.goto('/contact')
    await fill(page, 'bucket@example.com')
    const ten = (index: number) => ({
      ...brief,
      name: `${index}.pdf`,
      buffer: Buffer.concat([pdf(String(index)), Buffer.alloc(10 * mebibyte - 100, 'a')]),
    })
    await page.getByLabel('Files').setInputFiles([0, 1, 2, 3, 4].map(ten))
    await expect(page.getByText('Added', { exact: true })).toHaveCount(5)
    await page.getByRole('button', send).click()
    const reference = await sent(page)
    expect(puts).toEqual(Array(5).fill(endpoint))
    expect(faults).toEqual([])
    expect(readdirSync(app.dataDir)).not.toContain('files')
    const desk = await signInAs(browser, app)
    await openLead(desk, reference)
    const address = await desk.getByRole('link', { name: '3.pdf' }).getAttribute('href')
    const opened = await (await desk.request.get(address ?? '')).body()
    expect(opened.equals(ten(3).buffer)).toBe(true)
    // What the browser put there was unsealed: it is gone, and what stayed is not readable.
    expect(existsSync(join(bucket.folder, 'incoming'))).toBe(false)
    const objects = readdirSync(join(bucket.folder, 'files')).filter((name) => name.endsWith('_object'))
    expect(objects).toHaveLength(5)
    const readable = 'a'.repeat(64)
    for (const name of objects)
      expect(readFileSync(join(bucket.folder, 'files', name)).includes(readable)).toBe(false)
  } finally {
    await app.stop()
    await bucket.close()
  }
})
