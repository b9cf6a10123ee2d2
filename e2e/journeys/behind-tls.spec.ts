import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { bringMail } from '#e2e/fixtures/bring-mail.ts'
import { withDatabase } from '#e2e/fixtures/database.ts'
import { openMailbox } from '#e2e/fixtures/mailbox.ts'
import { signEvent, webhookSecret } from '#e2e/fixtures/resend-events.ts'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import { type RunningServer, startServer } from '#e2e/fixtures/server.ts'
import { startSmtpSink } from '#e2e/fixtures/smtp-sink.ts'
import { startTlsProxy } from '#e2e/fixtures/tls-proxy.ts'
import { bounce } from '#lib/platform/inbound/testing/mails.ts'
import { signInAs } from './staff.ts'

test.use({ ignoreHTTPSErrors: true })

const person = 'ada@example.com'

/** An end that mail goes to: none, a mail server, or Resend's. */
type MailEnd = {
  readonly env: Record<string, string>
  /** Waits until the reply has arrived, and has it come back as undeliverable. */
  readonly returnReply: ((app: RunningServer, env: Record<string, string>) => Promise<void>) | null
  stop(): Promise<void>
}

const ends: { readonly [name: string]: () => Promise<MailEnd> } = {
  'mail off': async () => ({ env: {}, returnReply: null, stop: async () => {} }),
  SMTP: async () => {
    const sink = await startSmtpSink()
    return {
      env: { ...sink.env, INBOUND_ADDRESS: 'reply@marram.example' },
      returnReply: async (app, env) => {
        const reply = await openMailbox(sink.folder).newest(person, /^Your enquiry \(Q-/)
        const original = `Message-ID: ${reply.headers.get('message-id') ?? ''}`
        const returned = { status: '5.1.1', diagnostic: '550 5.1.1 no such user', original }
        const answer = await bringMail(app, env, bounce('hello@marram.example', returned))
        expect(answer).toEqual({ said: 'heard', code: 0 })
      },
      stop: () => sink.stop(),
    }
  },
  Resend: async () => {
    const resend = await startResendServer()
    return {
      env: { ...resend.env, RESEND_WEBHOOK_SECRET: webhookSecret },
      returnReply: async (app) => {
        const reply = () =>
          resend.mails().find(({ to, subject }) => to === person && /^Your enquiry \(Q-/.test(subject))
        await expect.poll(reply).toBeTruthy()
        const bounced = { type: 'Permanent', subType: 'General', message: '550 5.1.1 no such user' }
        const data = { email_id: reply()?.id, to: [person], bounce: bounced }
        const body = JSON.stringify({ type: 'email.bounced', created_at: new Date().toISOString(), data })
        const headers = { 'content-type': 'application/json', ...signEvent('e1', body) }
        const answer = await fetch(`http://127.0.0.1:${app.port}/api/webhooks/resend`, {
          method: 'POST',
          headers,
          body,
        })
        expect(await answer.json()).toEqual({ event: 'taken' })
      },
      stop: () => resend.stop(),
    }
  },
}

for (const [name, open] of Object.entries(ends)) {
  test(`behind a TLS proxy, with ${name}: enquiry, reply, what became of it, and evidence say the same (15.35)`, async ({
    browser,
    request,
  }) => {
    const [end, proxy] = await Promise.all([open(), startTlsProxy()])
    const env = { ...end.env, APP_URL: proxy.url, TRUST_PROXY: '1' }
    const app = await startServer({ env })
    proxy.leadTo(app.port)
    try {
      await enquire(
        await (await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false })).newPage(),
        proxy.url,
      )
      const desk = await signInAs(browser, app, 'manager')
      expect((await desk.context().cookies()).every(({ secure, httpOnly }) => secure && httpOnly)).toBe(true)
      await desk.getByRole('link', { name: 'Ada Lovelace' }).first().click()
      await desk.getByLabel('Text').fill('With pleasure.')
      await desk.getByRole('button', { name: 'Send reply' }).click()
      const main = desk.getByRole('main')
      const says = async (what: string | RegExp) =>
        expect(async () => {
          await desk.reload()
          await expect(main).toContainText(what)
        }).toPass()
      if (end.returnReply) {
        await says('Answered')
        await expectEvidence(request, proxy.url, 'kept')
        await end.returnReply(app, env)
        await says('A reply did not arrive')
      } else await says('A reply is kept here and was not sent')
      // Nobody answered it in time after all.
      await withDatabase(app.dataDir, async (db) => {
        await db.query({ text: `update leads set answer_due_at = now() - interval '1 hour'` })
      })
      await expectEvidence(request, proxy.url, 'broken')
      await desk.goto(`${proxy.url}/admin/leads?due=late`)
      await expect(desk.getByRole('link', { name: 'Ada Lovelace' })).toBeVisible()
    } finally {
      await app.stop()
      await proxy.stop()
      await end.stop()
    }
  })
}

async function enquire(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/contact`)
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Email address').fill(person)
  await page.getByLabel('Your message').fill('Could you draw our engine?')
  await page.getByRole('button', { name: 'Send your message' }).click()
  await page.waitForURL(new RegExp(`^${url}/thanks/Q-`))
}

/** What the public is told of the promise that enquiries are answered in time; looked at anew every few seconds. */
async function expectEvidence(request: APIRequestContext, url: string, state: string): Promise<void> {
  await expect(async () => {
    const { promises } = await (await request.get(`${url}/privacy/evidence.json`)).json()
    expect(promises.find(({ kind }: { kind: string }) => kind === 'enquiry_answered')?.state).toBe(state)
  }).toPass()
}
