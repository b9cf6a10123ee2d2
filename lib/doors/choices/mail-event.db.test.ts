import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MailEventKind } from '#db/schema/mail-events.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Transport } from '#lib/platform/transports/mail.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { allowRetry } from './allow-retry.ts'
import { confirmOptIn } from './confirm.ts'
import { takeMailEvent } from './mail-event.ts'

const system = { kind: 'system', id: null } as const
let told = 0

/** An app that sends by somebody who names each mail by its id. */
async function sendingApp(time?: string) {
  const app = await openTestApp(time)
  const texts: string[] = []
  const transport: Transport = {
    name: 'resend',
    dropsRepeats: true,
    deliver: async (mail) => {
      texts.push(mail.text)
      return { kind: 'accepted', providerId: `p-${mail.id}` }
    },
    close: async () => {},
  }
  return { app, texts, drain: () => drainOutbox(app, transport) }
}

const messageTo = async (app: TestApp, kind: string) => {
  const [row] = await app.db.query<{ id: string }>({
    text: 'select id from outbox where kind = $1 order by created_at desc limit 1',
    values: [kind],
  })
  return `p-${row?.id}`
}

function event(app: TestApp, providerId: string, kind: MailEventKind, differs = {}) {
  told += 1
  return { id: `m${told}`, message: { providerId }, kind, detail: '550 no', at: app.clock(), ...differs }
}

const reasons = async (app: TestApp) =>
  (
    await app.db.query<{ reason: string }>({
      text: 'select reason from suppressions where lifted_at is null order by reason',
    })
  ).map(({ reason }) => reason)

async function subscribed() {
  const sending = await sendingApp('2026-11-02T10:00:00Z')
  const { app, texts, drain } = sending
  await capture(app, newsletterSignUp(app, 'ada@example.com'))
  await drain()
  const token = /\/confirm\/([\w-]+)/.exec(texts.join())?.[1] ?? ''
  expect(await confirmOptIn(app, token, null)).toBe(true)
  await drain()
  return { ...sending, mail: await messageTo(app, 'confirm_opt_in') }
}

test('E9: a refusal for good stops all mail to the address, at once', async () => {
  const { app, drain, mail } = await subscribed()
  expect(await takeMailEvent(app, event(app, mail, 'bounced_hard'))).toBe('taken')
  expect(await reasons(app)).toEqual(['hard_bounce'])
  await queueWelcome(app)
  await drain()
  expect(await lastOf(app, 'welcome')).toEqual({ state: 'refused', reason: 'suppressed' })
})

/** A message of service to Ada, which nothing of hers caused. */
async function queueWelcome(app: TestApp) {
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const message = { id: randomUUID(), kind: 'welcome', purpose: 'confirm_choice', leadId: null } as const
  await keep(app.db, queueFor({ ...message, personId: person?.id ?? '', language: 'en', now: app.clock() }))
}

const lastOf = async (app: TestApp, kind: string) =>
  (
    await app.db.query<{ state: string; reason: string | null }>({
      text: 'select state, reason from outbox where kind = $1 order by created_at desc, state limit 1',
      values: [kind],
    })
  )[0]

test('E9: a newer word of the person allows one more try, and the next refusal ends it again (15.4)', async () => {
  const { app, drain, mail } = await subscribed()
  await takeMailEvent(app, event(app, mail, 'bounced_hard'))
  app.setTime('2026-11-03T10:00:00Z')
  await capture(app, contactEnquiry(app))
  await drain()
  expect(await lastOf(app, 'auto_reply')).toEqual({ state: 'sent', reason: null })
  expect(await reasons(app)).toEqual([])
  await takeMailEvent(app, event(app, await messageTo(app, 'auto_reply'), 'bounced_hard'))
  expect(await reasons(app)).toEqual(['hard_bounce'])
  await queueWelcome(app)
  await drain()
  expect(await lastOf(app, 'welcome')).toEqual({ state: 'refused', reason: 'suppressed' })
})

test('R2, E9: a request about one’s data asks its mailbox also after a refusal (15.4)', async () => {
  const { app, drain, mail } = await subscribed()
  await takeMailEvent(app, event(app, mail, 'bounced_hard'))
  app.setTime('2026-11-03T10:00:00Z')
  const fields = { right: 'access', email: 'ada@example.com' }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  await drain()
  expect(await lastOf(app, 'confirm_request')).toEqual({ state: 'sent', reason: null })
})

test('what a program seems to have sent is no word that allows another try (15.4)', async () => {
  const { app, mail } = await subscribed()
  await takeMailEvent(app, event(app, mail, 'bounced_hard'))
  const signs = { trapped: true, elapsedMs: 9_000, proof: null }
  await capture(app, contactEnquiry(app, { signs }))
  expect(await reasons(app)).toEqual(['hard_bounce'])
})

test('E9: staff allow one more try with a reason, which the log keeps; what else stands is untouched (15.4)', async () => {
  const { app, drain, mail } = await subscribed()
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const retry = { personId: person?.id ?? '', reason: 'says_it_works', actor: system } as const
  expect(await allowRetry(app, retry)).toBe(false)
  await takeMailEvent(app, event(app, mail, 'complained'))
  await takeMailEvent(app, event(app, mail, 'bounced_hard'))
  expect(await allowRetry(app, retry)).toBe(true)
  expect(await allowRetry(app, retry)).toBe(false)
  expect(await reasons(app)).toEqual(['complaint'])
  const log = await app.db.query({
    text: `select object_id, facts from audit_events where verb = 'mail.retry_allowed'`,
  })
  expect(log).toEqual([{ object_id: person?.id, facts: { reason: 'says_it_works' } }])
  await queueWelcome(app)
  await drain()
  expect(await lastOf(app, 'welcome')).toEqual({ state: 'refused', reason: 'suppressed' })
})

test('E9, R7: a complaint withdraws the consent, in the ledger, and no press takes it back', async () => {
  const { app, texts, drain, mail } = await subscribed()
  expect(await takeMailEvent(app, event(app, mail, 'complained'))).toBe('taken')
  const ledger = await app.db.query({
    text: `select state, how from consent_events order by id desc limit 1`,
  })
  expect(ledger).toEqual([{ state: 'withdrawn', how: 'complaint' }])
  app.setTime('2027-02-02T10:00:00Z')
  texts.length = 0
  await capture(app, newsletterSignUp(app, 'ada@example.com'))
  await drain()
  expect(texts).toEqual([])
  expect(await reasons(app)).toEqual(['complaint'])
})

test('E9: told twice, also at once, it is one event', async () => {
  const { app, mail } = await subscribed()
  const one = event(app, mail, 'bounced_hard')
  const answers = await Promise.all([takeMailEvent(app, one), takeMailEvent(app, one)])
  expect(answers.sort()).toEqual(['repeated', 'taken'])
  expect(await takeMailEvent(app, one)).toBe('repeated')
  expect(await app.db.query({ text: 'select from mail_events' })).toHaveLength(1)
})

test('refusals for now stop mail at the fifth within a month, unless something was delivered between', async () => {
  const { app, mail } = await subscribed()
  for (let count = 1; count <= 4; count++) await takeMailEvent(app, event(app, mail, 'bounced_soft'))
  expect(await reasons(app)).toEqual([])
  app.setTime('2026-11-03T10:00:00Z')
  await takeMailEvent(app, event(app, mail, 'delivered'))
  for (let count = 1; count <= 4; count++) {
    app.setTime(`2026-11-0${count + 3}T10:00:00Z`)
    await takeMailEvent(app, event(app, mail, 'bounced_soft'))
  }
  expect(await reasons(app)).toEqual([])
  await takeMailEvent(app, event(app, mail, 'bounced_soft'))
  expect(await reasons(app)).toEqual(['hard_bounce'])
})

test('what comes back of a notice to staff stops nothing to the person it was about', async () => {
  const { app, drain } = await sendingApp()
  await capture(app, contactEnquiry(app))
  await drain()
  await takeMailEvent(app, event(app, await messageTo(app, 'staff_notice'), 'bounced_hard'))
  expect(await reasons(app)).toEqual([])
})

test('told before our own record stands it is asked for again; of what is not ours, it is not', async () => {
  const { app } = await sendingApp('2026-11-02T10:00:00Z')
  const unknown = event(app, 'p-unknown', 'bounced_hard')
  expect(await takeMailEvent(app, unknown)).toBe('early')
  app.setTime('2026-11-02T10:10:00Z')
  expect(await takeMailEvent(app, unknown)).toBe('not_ours')
})

test('E9: in whatever order things are told, what stops mail has stopped it at the end', async () => {
  const kinds: MailEventKind[] = [
    'delivered',
    'delayed',
    'bounced_soft',
    'complained',
    'bounced_hard',
    'failed',
  ]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(kinds, { minLength: 1 }), async (order) => {
      const { app, mail } = await subscribed()
      for (const kind of order) await takeMailEvent(app, event(app, mail, kind))
      const expected = [
        ...(order.includes('complained') ? ['complaint'] : []),
        ...(order.includes('bounced_hard') ? ['hard_bounce'] : []),
      ]
      expect(await reasons(app)).toEqual(expected)
    }),
    { numRuns: 12 },
  )
})

test('P47: erasing a person takes what came back with them; told during it, one waits for the other', async () => {
  const { app, mail } = await subscribed()
  await takeMailEvent(app, event(app, mail, 'delayed'))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  const { late } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people for update' })
    const late = Promise.all([
      erase(app, { personId, reason: 'request', actor: system }),
      takeMailEvent(app, event(app, mail, 'complained')),
    ])
    await untilBlocked(app, 2)
    return { late }
  })
  const [erased] = await late
  expect(erased).not.toBeNull()
  expect(await app.db.query({ text: 'select from mail_events' })).toEqual([])
})

test('it goes with the record of its message, after six months', async () => {
  const { app, mail } = await subscribed()
  await takeMailEvent(app, event(app, mail, 'delayed'))
  app.setTime('2027-05-03T10:00:00Z')
  await sweep(app)
  expect(await app.db.query({ text: 'select from mail_events' })).toEqual([])
})
