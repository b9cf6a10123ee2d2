import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { axeFinds } from '#e2e/fixtures/axe.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { signInAs } from './staff.ts'

test.describe.configure({ mode: 'serial' })

let app: RunningServer
let shop: Server
let shopUrl: string
let key: string

test.beforeAll(async () => {
  app = await startServer()
  shop = createServer((request, answer) => {
    const [, lang = 'en'] = /lang=(\w+)/.exec(request.url ?? '') ?? []
    const form = request.url?.includes('quote') ? 'quote' : 'contact'
    answer.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      // As strict as a page can be: no inline style or script, nothing from anywhere but the server.
      'content-security-policy': `default-src 'none'; script-src ${app.url}; connect-src ${app.url}`,
    })
    answer.end(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title>
      <script src="${app.url}/embed.js" async></script></head><body><main><h1>Shop</h1>
      <candor-form form="${form}" key="${key}"><a href="${app.url}/contact">Write to us</a></candor-form></main></body></html>`)
  })
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening))
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  const said = await app.operate('key', 'add', '--form', 'contact', '--origin', shopUrl)
  key = /Key: (\S+)/.exec(said)?.[1] ?? ''
  expect(said).toContain('<candor-form form="contact"')
})

test.afterAll(async () => {
  shop?.close()
  await app?.stop()
})

test('a page of another site shows the form without a frame, and what is sent is an enquiry', async ({
  page,
  browser,
}) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(shopUrl)
  await expect(page.getByRole('link', { name: 'Write to us' })).toHaveCount(0)
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Email address').fill('ada@nowhere')
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('alert')).toContainText('Some answers need another look')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByText('Write a whole email address')).toBeVisible()
  await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace')
  expect(await axeFinds(page)).toEqual([])
  await page.getByLabel('Email address').fill('ada@example.com')
  await page.getByLabel('Your message').fill('From the shop')
  await page.getByLabel('Also send me your newsletter').check()
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await page.getByRole('button', { name: 'Send your message' }).dblclick()
  const thanks = page.getByRole('status')
  await expect(thanks).toContainText(/Q-[0-9A-Z]{8}/)
  await expect(thanks).toBeFocused()
  expect(posts).toBe(1)
  // The one fault a browser logs by itself is the answer of 422.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  const desk = await signInAs(browser, app)
  await desk.getByRole('link', { name: 'Ada Lovelace' }).click()
  await expect(desk.getByRole('main')).toContainText('From the shop')
  await expect(desk.getByRole('main')).toContainText('Also send me your newsletter')
})

test('it speaks the language of the page around it, and its direction', async ({ page }) => {
  await page.goto(`${shopUrl}/?lang=ar`)
  await expect(page.getByRole('button', { name: 'أرسل رسالتك' })).toBeVisible()
  await expect(page.locator('candor-form form')).toHaveAttribute('dir', 'rtl')
})

test('a connection that breaks keeps what was typed; sent again it is one enquiry', async ({
  page,
  context,
}) => {
  await page.goto(shopUrl)
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Email address').fill('grace@example.com')
  await page.getByLabel('Your message').fill('Ahoy')
  // It arrives, and its answer does not.
  await page.route('**/api/leads', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('alert')).toContainText('what you wrote is still here')
  await page.unroute('**/api/leads')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('status')).toContainText(/Q-[0-9A-Z]{8}/)
})

test('a policy that changed meanwhile shows the form anew: what was typed stays, boxes are asked again', async ({
  page,
}) => {
  let first = true
  await page.route('**/api/forms/contact*', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    await route.fulfill({ response: answer, json: first ? { ...body, notice: 'older' } : body })
    first = false
  })
  await page.goto(shopUrl)
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Email address').fill('renewed@example.com')
  await page.getByLabel('Your message').fill('Ahoy')
  await page.getByLabel('Also send me your newsletter').check()
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('alert')).toContainText('Our privacy policy changed')
  await expect(page.getByLabel('Your message')).toHaveValue('Ahoy')
  await expect(page.getByLabel('Also send me your newsletter')).not.toBeChecked()
  await page.getByRole('button', { name: 'Send your message' }).click()
  await expect(page.getByRole('status')).toContainText(/Q-[0-9A-Z]{8}/)
})

test('a key is good for its own form and its own site', async ({ page }) => {
  await page.goto(`${shopUrl}/quote`)
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByRole('button', { name: 'Ask for a quote' }).click()
  await expect(page.getByRole('alert')).toContainText('We cannot take this right now')
})

test.describe('where the form cannot be', () => {
  test('the link stays when the form cannot be reached', async ({ page }) => {
    await page.route('**/api/forms/**', (route) => route.abort())
    await page.goto(shopUrl)
    await page.waitForFunction(() => customElements.get('candor-form'))
    await expect(page.getByRole('link', { name: 'Write to us' })).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the link is all there is', async ({ page }) => {
    await page.goto(shopUrl)
    await expect(page.getByRole('link', { name: 'Write to us' })).toBeVisible()
  })
})

test('a form that there is not, is said to be so, to every site', async ({ request }) => {
  for (const name of ['none', '__proto__', 'constructor']) {
    const answer = await request.get(`${app.url}/api/forms/${name}`)
    expect(answer.status()).toBe(404)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
  }
  expect((await request.get(`${app.url}/embed.js`)).headers()['content-type']).toContain('javascript')
})
