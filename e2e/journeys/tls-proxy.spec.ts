import { expect, test } from '@playwright/test'
import { bringMail } from '#e2e/fixtures/bring-mail.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { type SmtpSink, startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { startTlsProxy, type TlsProxy } from '#e2e/fixtures/tls-proxy.ts'
import { bounce } from '#lib/platform/inbound/testing/mails.ts'
import { signInAs } from './staff.ts'

test.describe.configure({ mode: 'serial' })
test.use({ ignoreHTTPSErrors: true })

let sink: SmtpSink
let proxy: TlsProxy
let app: RunningServer
let env: Record<string, string>

test.beforeAll(async () => {
  ;[sink, proxy] = await Promise.all([startSmtpSink(), startTlsProxy()])
  env = { ...sink.env, APP_URL: proxy.url, TRUST_PROXY: '1', INBOUND_ADDRESS: 'reply@marram.example' }
  app = await startServer({ env })
  proxy.leadTo(app.port)
})

test.afterAll(async () => {
  await app?.stop()
  await proxy?.stop()
  await sink?.stop()
})

for (const prefix of ['', '/fr', '/ar']) {
  test(`behind a TLS proxy an unknown form and a closed one say so${prefix && ` at ${prefix}`} (15.35)`, async ({
    request,
  }) => {
    for (const path of [`${prefix}/ask/nope`, `${prefix}/closed/contact`, `${prefix}/nowhere`]) {
      const answer = await request.get(`${proxy.url}${path}`)
      expect(answer.status(), path).toBe(404)
      expect(answer.headers()['content-security-policy'], path).toContain("script-src 'none'")
      expect(await answer.text(), path).toContain('<h1')
    }
  })
}

test('whatever a caller says of the way it came, it is answered, with no proxy trusted too (15.35)', async ({
  request,
}) => {
  const plain = await startServer()
  try {
    for (const url of [plain.url, proxy.url]) {
      for (const said of ['https', 'http', 'https,http', '::', 'gopher']) {
        const headers = {
          'X-Forwarded-Proto': said,
          'X-Forwarded-Host': 'elsewhere.example',
          'X-Forwarded-Port': '1',
        }
        expect((await request.get(`${url}/ask/nope`, { headers })).status(), said).toBe(404)
        expect((await request.get(`${url}/contact`, { headers })).status(), said).toBe(200)
      }
    }
    const named = { 'X-Candor-Instead': 'nothing en' }
    expect((await request.get(`${plain.url}/contact`, { headers: named })).status()).toBe(200)
  } finally {
    await plain.stop()
  }
})

test('behind a TLS proxy an enquiry is sent without script, answered, and its bounce is known (15.35)', async ({
  browser,
}) => {
  const person = await (
    await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false })
  ).newPage()
  await person.goto(`${proxy.url}/contact`)
  await person.getByLabel('Your name').fill('Ada Lovelace')
  await person.getByLabel('Email address').fill('ada@example.com')
  await person.getByLabel('Your message').fill('Could you draw our engine?')
  await person.getByRole('button', { name: 'Send your message' }).click()
  await person.waitForURL(new RegExp(`^${proxy.url}/thanks/Q-`))
  const mailbox = openMailbox(sink.folder)
  expect((await mailbox.newest('hello@marram.example', /New enquiry/)).text).toContain(`${proxy.url}/admin/`)
  await mailbox.newest('ada@example.com', /We have your message/)

  const desk = await signInAs(browser, app, 'manager')
  expect((await desk.context().cookies()).every(({ secure, httpOnly }) => secure && httpOnly)).toBe(true)
  await desk.getByRole('link', { name: 'Ada Lovelace' }).first().click()
  await desk.getByLabel('Text').fill('With pleasure.')
  await desk.getByRole('button', { name: 'Send reply' }).click()
  const answer = await mailbox.newest('ada@example.com', /^Your enquiry \(Q-/)
  const returned = bounce('hello@marram.example', {
    status: '5.1.1',
    diagnostic: '550 5.1.1 no such user',
    original: `Message-ID: ${answer.headers.get('message-id') ?? ''}`,
  })
  expect(await bringMail(app, env, returned)).toEqual({ said: 'heard', code: 0 })
  await desk.getByRole('link', { name: 'Open person' }).click()
  await expect(desk.getByRole('main')).toContainText('Refused for good')

  await person.goto(`${proxy.url}/privacy/evidence`)
  await expect(person.getByRole('heading', { level: 1 })).toBeVisible()
})
