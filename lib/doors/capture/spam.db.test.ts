import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect, test } from 'vitest'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { confirmEnquiry, releaseLead } from '#lib/leads/release-lead.ts'
import { tellQuarantined } from '#lib/leads/tell-quarantined.ts'
import { countWaiting } from '#lib/leads/today.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { readIntakeFigures } from '#lib/promises/figures/intake.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { capture } from './capture.ts'
import type { Signs } from './submission.ts'

const person: Signs = { trapped: false, elapsedMs: 20_000, proof: null }
const unscripted: Signs = { ...person, elapsedMs: null }
const staff = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const

let number = 0
function post(app: TestApp, signs: Signs, message = 'Could you draw our engine?', email?: string) {
  number++
  return contactEnquiry(app, {
    fields: { name: 'Ada', email: email ?? `ada${number}@example.com`, message },
    signs,
  })
}

async function take(app: TestApp, submission: ReturnType<typeof post>) {
  const captured = await capture(app, submission)
  if (captured.kind !== 'accepted') throw new Error(`Not accepted: ${captured.kind}`)
  return captured
}

const kindsOf = async (app: TestApp) =>
  (await app.db.query<{ kind: string }>({ text: 'select kind from outbox order by kind' })).map(
    ({ kind }) => kind,
  )

async function leadId(app: TestApp, reference: string): Promise<string> {
  const [row] = await app.db.query<{ id: string }>({
    text: 'select id from leads where reference = $1',
    values: [reference],
  })
  return row?.id ?? ''
}

/** As many enquiries as make a form ask for more, written as the past five minutes would have left them. */
async function crowd(app: TestApp): Promise<void> {
  const { reference } = await take(app, post(app, person))
  await app.owner.query({
    text: `insert into leads (id, reference, person_id, form, details, language, notice_number, received_at)
      select gen_random_uuid(), 'Q-' || n, person_id, form, details, language, notice_number, received_at
      from leads, generate_series(1, 300) n where reference = $1`,
    values: [reference],
  })
}

test.each<[string, Signs]>([
  ['trap', { ...person, trapped: true }],
  ['fast', { ...person, elapsedMs: 120 }],
])(
  'what looks like a program’s (%s) waits in the tray: nothing is dropped, no mail goes out',
  async (reason, signs) => {
    const app = await openTestApp()
    expect(await take(app, post(app, signs))).toMatchObject({ quarantine: reason })
    expect(await kindsOf(app)).toEqual([])
  },
)

test('one press brings it back: the mail goes out once, the clock ran from its receipt, the log says who (15.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const { reference } = await take(app, post(app, { ...person, trapped: true }))
  app.setTime('2026-11-03T10:00:00Z')
  const change = { leadId: await leadId(app, reference), actor: staff, onlyOf: null }
  expect(await releaseLead(app, change)).toBe(true)
  expect(await releaseLead(app, change)).toBe(false)
  expect(await kindsOf(app)).toEqual(['auto_reply', 'staff_notice'])
  const [lead] = await app.db.query({ text: 'select held, answer_due_at from leads' })
  expect(lead).toEqual({ held: null, answer_due_at: new Date('2026-11-04T10:00:00Z') })
  const [event] = await app.db.query({
    text: `select actor_id, facts from audit_events where verb = 'lead.brought_back'`,
  })
  expect(event).toEqual({ actor_id: staff.id, facts: { reason: 'trap' } })
})

test('P63: what was set aside was promised an answer: it is overdue in its time, until it is spam (15.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const { reference, due } = await take(app, post(app, { ...person, trapped: true }))
  expect(due).toEqual(new Date('2026-11-04T10:00:00Z'))
  app.setTime('2026-11-04T10:00:01Z')
  const late = async () => [
    (await countWaiting(app.db, app.clock(), null)).overdue,
    (await readIntakeFigures(app.db, { now: app.clock(), draftForms: [], declared: {} })).overdue,
  ]
  expect(await late()).toEqual([1, 1])
  const id = await leadId(app, reference)
  const change = { kind: 'stage', value: 'spam' } as const
  await changeLeads(app, [id], change, { actor: staff, onlyOf: null })
  expect(await late()).toEqual([0, 0])
})

test('P63: staff are told of what was set aside, once an hour at most, and not again of the same (15.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  expect(await tellQuarantined(app)).toBe(false)
  await take(app, post(app, { ...person, trapped: true }))
  expect(await tellQuarantined(app)).toBe(true)
  app.setTime('2026-11-02T10:30:00Z')
  await take(app, post(app, { ...person, trapped: true }))
  expect(await tellQuarantined(app)).toBe(false)
  app.setTime('2026-11-02T11:00:00Z')
  expect(await tellQuarantined(app)).toBe(true)
  app.setTime('2026-11-02T13:00:00Z')
  expect(await tellQuarantined(app)).toBe(false)
  expect(await kindsOf(app)).toEqual(['quarantine_notice', 'quarantine_notice'])
  const mails: Mail[] = []
  const deliver = async (mail: Mail) => {
    mails.push(mail)
    return { kind: 'accepted', providerId: null } as const
  }
  await drainOutbox(app, { ...outboxTransport, deliver })
  expect(mails.map(({ to }) => to)).toEqual(['hello@marram.example', 'hello@marram.example'])
})

test('P63: who has yet to confirm was promised no time: it begins with the press (15.5)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await crowd(app)
  await app.owner.query({ text: 'update leads set answer_due_at = null' })
  const { reference, due } = await take(app, post(app, unscripted, 'Hello', 'slow@example.com'))
  expect(due).toBeNull()
  app.setTime('2026-11-09T10:00:00Z')
  expect((await countWaiting(app.db, app.clock(), null)).overdue).toBe(0)
  const change = { leadId: await leadId(app, reference), actor: staff, onlyOf: null }
  expect(await releaseLead(app, change)).toBe(true)
  const [lead] = await app.db.query({
    text: 'select answer_due_at from leads where reference = $1',
    values: [reference],
  })
  expect(lead).toEqual({ answer_due_at: new Date('2026-11-11T10:00:00Z') })
})

test('the same words again and again wait, sooner where they carry a link; short words never', async () => {
  const app = await openTestApp()
  const linked = 'Buy our excellent tablets today at https://tablets.example without delay!'
  const reasons: (string | null)[] = []
  for (let n = 0; n < 7; n++)
    reasons.push((await take(app, post(app, person, linked.toUpperCase()))).quarantine)
  expect(reasons).toEqual([null, null, null, null, null, 'repeated', 'repeated'])
  for (let n = 0; n < 7; n++) expect((await take(app, post(app, person, 'Call me'))).quarantine).toBeNull()
  app.setTime('2026-11-02T11:01:00Z')
  expect((await take(app, post(app, person, linked))).quarantine).toBeNull()
})

test('while many come a page works for its own: the proof counts once, for this form, in time', async () => {
  const app = await openTestApp()
  await crowd(app)
  const asked = await capture(app, post(app, person))
  if (asked.kind !== 'prove') throw new Error(`Not asked: ${asked.kind}`)
  const { challenge } = asked
  const solution = await solveChallenge({ challenge, deriveKey })
  const proof = JSON.stringify({ challenge, solution })
  const elsewhere = contactEnquiry(app, {
    form: 'support',
    fields: { name: 'A', email: 'a@example.com', urgency: 'down', message: 'x' },
    signs: { ...person, proof },
  })
  expect((await capture(app, elsewhere)).kind).toBe('accepted')
  expect(await take(app, post(app, { ...person, proof }))).toMatchObject({ quarantine: null })
  expect((await capture(app, post(app, { ...person, proof }))).kind).toBe('prove')
  for (const made of [
    '',
    '{}',
    'x',
    'null',
    proof.replace(/"counter":\d+/, '"counter":1'),
    proof.replace('contact', 'quote'),
  ])
    expect((await capture(app, post(app, { ...person, proof: made }))).kind).toBe('prove')
  const late = await capture(app, post(app, person))
  if (late.kind !== 'prove') throw new Error('Not asked.')
  const old = JSON.stringify({
    challenge: late.challenge,
    solution: await solveChallenge({ challenge: late.challenge, deriveKey }),
  })
  app.setTime('2026-11-02T10:04:59Z')
  await app.owner.query({ text: `update leads set received_at = '2026-11-02T10:04:00Z'` })
  app.setTime('2026-11-02T10:10:01Z')
  await app.owner.query({ text: `update leads set received_at = '2026-11-02T10:09:00Z'` })
  expect((await capture(app, post(app, { ...person, proof: old }))).kind).toBe('prove')
})

test('without script an enquiry waits for its mailbox then: one press lets it through, and proves the address', async () => {
  const app = await openTestApp()
  await crowd(app)
  await drainOutbox(app, outboxTransport)
  const { quarantine, reference } = await take(app, post(app, unscripted, 'Hello', 'slow@example.com'))
  expect(quarantine).toBe('mailbox')
  const mails: Mail[] = []
  const transport = {
    ...outboxTransport,
    deliver: async (mail: Mail) => {
      mails.push(mail)
      return { kind: 'accepted', providerId: null } as const
    },
  }
  await drainOutbox(app, transport)
  expect(mails.map(({ to }) => to)).toEqual(['slow@example.com'])
  expect(mails[0]?.text).not.toContain('Hello\n\nHello')
  const token = /\/confirm\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
  expect(await confirmEnquiry(app, 'made-up')).toBe(false)
  expect(await confirmEnquiry(app, token)).toBe(true)
  expect(await confirmEnquiry(app, token)).toBe(false)
  const [row] = await app.db.query({
    text: 'select held, email_proven_at is not null as proven from leads l join people p on p.id = l.person_id where reference = $1',
    values: [reference],
  })
  expect(row).toEqual({ held: null, proven: true })
  await drainOutbox(app, transport)
  expect(mails.map(({ to }) => to).sort()).toEqual([
    'hello@marram.example',
    'slow@example.com',
    'slow@example.com',
  ])
})

test('a newsletter sign-up, which asks the mailbox anyway, is not asked twice; a caller with a key never is', async () => {
  const app = await openTestApp()
  await crowd(app)
  const signUp = newsletterSignUp(app, 'reader@example.com', { signs: unscripted })
  expect(await take(app, signUp)).toMatchObject({ quarantine: null })
  const { signs: _, ...keyed } = post(app, person)
  expect(await take(app, keyed)).toMatchObject({ quarantine: null })
})
