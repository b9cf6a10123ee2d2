import { expect, test } from '@playwright/test'
import { webhookSecret as secret, signEvent as sign } from '#e2e/fixtures/resend-events.ts'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import { startServer } from '#e2e/fixtures/server.ts'
import { rawMail } from '#lib/platform/inbound/testing/mails.ts'
import { signInAs } from './staff.ts'

test('E9: what Resend tells is heard: signed, once, in a flood too; staff see it, and a newer word of the person allows one more try', async ({
  page,
  browser,
}) => {
  const resend = await startResendServer()
  const app = await startServer({ env: { ...resend.env, RESEND_WEBHOOK_SECRET: secret } })
  try {
    const email = 'bounces@example.com'
    const send = async (message: string) => {
      await page.goto(`${app.url}/contact`)
      await page.getByLabel('Your name').fill('Ada Lovelace')
      await page.getByLabel('Email address').fill(email)
      await page.getByLabel('Your message').fill(message)
      await page.getByRole('button', { name: 'Send your message' }).click()
      await page.waitForURL(/\/thanks\/Q-/)
    }
    const mailsTo = (address: string) => resend.mails().filter(({ to }) => to === address)
    await send('First')
    await expect.poll(() => mailsTo(email).length).toBe(1)
    const [mail] = mailsTo(email)
    const tell = (id: string, type: string, more: object = {}, headers?: Record<string, string>) => {
      const created_at = new Date().toISOString()
      const body = JSON.stringify({ type, created_at, data: { email_id: mail?.id, to: [email], ...more } })
      return fetch(`${app.url}/api/webhooks/resend`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(headers ?? sign(id, body)) },
        body,
      })
    }
    expect((await tell('m0', 'email.bounced', {}, {})).status).toBe(401)
    const stolen = sign('m0', 'another body')
    expect((await tell('m0', 'email.complained', {}, stolen)).status).toBe(401)
    const flood = await Promise.all(Array.from({ length: 200 }, () => tell('m1', 'email.delivered')))
    expect(new Set(flood.map(({ status }) => status))).toEqual(new Set([200]))
    const bounce = { bounce: { type: 'Permanent', subType: 'General', message: '550 5.1.1 no such user' } }
    expect(await (await tell('m2', 'email.bounced', bounce)).json()).toEqual({ event: 'taken' })
    expect(await (await tell('m2', 'email.bounced', bounce)).json()).toEqual({ event: 'repeated' })
    expect(await (await tell('m3', 'email.opened')).json()).toEqual({ event: 'other' })
    await send('Second')
    // Their newer word allows one more try, which is refused as well (15.4).
    await expect.poll(() => mailsTo(email).length).toBe(2)
    const again = { ...bounce, email_id: mailsTo(email)[1]?.id }
    expect(await (await tell('m4', 'email.bounced', again)).json()).toEqual({ event: 'taken' })
    const desk = await signInAs(browser, app)
    await desk.getByRole('link', { name: 'Ada Lovelace' }).first().click()
    await desk.getByRole('link', { name: 'Open person' }).click()
    await expect(desk.getByRole('main')).toContainText('Refused for good')
    await expect(desk.getByRole('main')).toContainText('550 5.1.1 no such user')
    expect(mailsTo(email)).toHaveLength(2)
    await desk.getByRole('link', { name: 'Refused for good' }).first().click()
    await expect(desk.getByRole('heading', { name: 'What came back' })).toBeVisible()
  } finally {
    await app.stop()
    await resend.stop()
  }
})

test('without its secret the address says what to set, and takes nothing', async ({ request }) => {
  const answer = await request.post('/api/webhooks/resend', { data: {} })
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('RESEND_WEBHOOK_SECRET')
})

test('P14: an answer that Resend receives is fetched and lands on its lead, told twice or not', async ({
  page,
  browser,
}) => {
  const resend = await startResendServer()
  const env = { ...resend.env, RESEND_WEBHOOK_SECRET: secret, INBOUND_ADDRESS: 'reply@in.marram.example' }
  const app = await startServer({ env })
  try {
    await page.goto(`${app.url}/contact`)
    await page.getByLabel('Your name').fill('Ada Lovelace')
    await page.getByLabel('Email address').fill('ada@example.com')
    await page.getByLabel('Your message').fill('First')
    await page.getByRole('button', { name: 'Send your message' }).click()
    await page.waitForURL(/\/thanks\/Q-/)
    const mailsTo = (address: string) => resend.mails().filter(({ to }) => to === address)
    await expect.poll(() => mailsTo('ada@example.com').length).toBe(1)
    const replyTo = String(mailsTo('ada@example.com')[0]?.reply_to)
    const tell = async (id: string, received: string) => {
      const created_at = new Date().toISOString()
      // Whom it was handed to is known from the event alone, as with a copy.
      const data = { email_id: received, to: [replyTo], received_for: [replyTo] }
      const body = JSON.stringify({ type: 'email.received', created_at, data })
      const headers = { 'content-type': 'application/json', ...sign(id, body) }
      return fetch(`${app.url}/api/webhooks/resend`, { method: 'POST', headers, body })
    }
    const raw = rawMail(
      { From: 'ada@example.com', Subject: 'Re: yes', 'Message-ID': '<1@e>' },
      'In blue, please.',
    )
    const received = resend.receive(raw)
    expect(await (await tell('r1', received)).json()).toEqual({ event: 'kept' })
    expect(await (await tell('r2', received)).json()).toEqual({ event: 'repeated' })
    expect((await tell('r3', 'nothing')).status).toBe(503)
    const desk = await signInAs(browser, app)
    await desk.getByRole('link', { name: 'Ada Lovelace' }).first().click()
    await expect(desk.getByRole('main')).toContainText('In blue, please.')
  } finally {
    await app.stop()
    await resend.stop()
  }
})
