import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { askForLink } from '#lib/doors/choices/ask-link.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { mailForgotten } from '#lib/sign-in/mailed-link.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { capture } from './capture.ts'
import type { Submission } from './submission.ts'

const victim = 'ada@example.com'
let number = 0

async function take(app: TestApp, submission: Submission) {
  const captured = await capture(app, submission)
  if (captured.kind !== 'accepted') throw new Error(`Not accepted: ${captured.kind}`)
  return captured
}

/** An enquiry in somebody's name, unlike every other. */
const inTheirName = (app: TestApp, differs: Partial<Submission> = {}) => {
  number++
  const fields = { name: 'Ada', email: victim, message: `Could you draw engine ${number}?` }
  return contactEnquiry(app, { fields, ...differs })
}

/** What arrived at an address. */
async function arrived(app: TestApp, at = victim): Promise<Mail[]> {
  const mails: Mail[] = []
  const deliver = (mail: Mail) => {
    if (mail.to === at) mails.push(mail)
    return mailServer.deliver(mail)
  }
  await drainOutbox(app, { ...mailServer, deliver })
  return mails
}

test('five mails an hour reach an address by whatever others type, and nothing says that more went (15.6)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const said: (readonly string[])[] = []
  for (let times = 0; times < 8; times++) said.push((await take(app, inTheirName(app))).mailed)
  expect(said.map((kinds) => kinds.includes('auto_reply'))).toEqual([
    ...Array.from({ length: 5 }, () => true),
    ...Array.from({ length: 3 }, () => false),
  ])
  expect(said.every((kinds) => kinds.includes('staff_notice'))).toBe(true)
  expect((await take(app, newsletterSignUp(app, victim))).mailed).toEqual([])
  expect(await arrived(app)).toHaveLength(5)
  app.setTime('2026-11-02T11:00:01Z')
  expect((await take(app, inTheirName(app))).mailed).toContain('auto_reply')
})

test('the cap counts all kinds together, and an enquiry with a box to tick counts for two (15.6)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  expect((await take(app, inTheirName(app, { consents: ['marketing_email'] }))).mailed).toEqual(
    expect.arrayContaining(['auto_reply', 'confirm_opt_in']),
  )
  for (let times = 0; times < 6; times++) await take(app, inTheirName(app))
  expect(await arrived(app)).toHaveLength(5)
})

test('whatever others cause, somebody still comes at their rights: eight mails in all (15.6, 15.40)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  for (let times = 0; times < 6; times++) await take(app, inTheirName(app))
  app.setTime('2026-11-02T10:20:00Z')
  const asked: (readonly string[])[] = []
  for (let times = 0; times < 3; times++) {
    const fields = { right: 'access', email: victim, message: `please ${times}` }
    asked.push((await take(app, contactEnquiry(app, { form: 'privacy-request', fields }))).mailed)
  }
  expect(asked).toEqual([['confirm_request'], ['confirm_request'], ['confirm_request']])
  app.setTime('2026-11-02T10:30:00Z')
  await askForLink(app, victim, '203.0.113.9')
  expect(await arrived(app)).toHaveLength(8)
})

test('the cap holds also for enquiries that come at once (15.6)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await Promise.all(Array.from({ length: 12 }, () => take(app, inTheirName(app))))
  expect((await arrived(app)).length).toBeLessThanOrEqual(5)
})

test('a member’s mailbox gets three links an hour and ten a day, whoever types their address (15.40)', async () => {
  const app = await openTestApp('2026-11-02T00:00:00Z')
  const email = 'jo@marram.example'
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, $2, 'sales', now())`,
    values: [randomUUID(), email],
  })
  let links = 0
  for (let minutes = 0; minutes < 24 * 60; minutes += 6) {
    app.setTime(new Date(Date.UTC(2026, 10, 2, 0, minutes)).toISOString())
    await mailForgotten(app, email, Buffer.from(`203.0.113.${minutes % 250}`))
    if (minutes === 54) {
      links += (await arrived(app, email)).length
      expect(links).toBe(3)
    }
  }
  links += (await arrived(app, email)).length
  expect(links).toBe(10)
})

test('who comes back after unsubscribing is asked at once, and once in thirty days where they do not press (15.7)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await take(app, newsletterSignUp(app, victim))
  const [mail] = await arrived(app)
  const token = /\/confirm\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  expect(await confirmOptIn(app, token, null)).toBe(true)
  await arrived(app)
  app.setTime('2026-11-07T10:00:00Z')
  const emailKey = suppressionKeyOf(app.keys.suppression, victim)
  const actor = { kind: 'person', id: null } as const
  await optOut(app, { emailKey, how: 'page', wording: 'Stop', actor })
  app.setTime('2026-11-12T10:00:00Z')
  expect((await take(app, newsletterSignUp(app, victim))).mailed).toEqual(['confirm_opt_in'])
  expect(await arrived(app)).toHaveLength(1)
  app.setTime('2026-11-20T10:00:00Z')
  expect((await take(app, newsletterSignUp(app, victim))).mailed).toEqual([])
  expect(await arrived(app)).toHaveLength(0)
})

test('a repeat is answered by what its first post had mailed (15.7)', async () => {
  const app = await openTestApp()
  const post = inTheirName(app)
  const { mailed } = await take(app, post)
  expect([...mailed].sort()).toEqual(['auto_reply', 'staff_notice'])
  const again = await take(app, post)
  expect(again.repeated).toBe(true)
  expect([...again.mailed].sort()).toEqual(['auto_reply', 'staff_notice'])
})
