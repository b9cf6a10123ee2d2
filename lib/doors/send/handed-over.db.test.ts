import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAgainstReply } from '#lib/correspondence/against-reply.ts'
import { noteMessage } from '#lib/correspondence/note-message.ts'
import { writeReply } from '#lib/correspondence/write-reply.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { allowRetry } from '#lib/doors/choices/allow-retry.ts'
import { takeMailEvent } from '#lib/doors/choices/mail-event.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { countWaiting } from '#lib/leads/today.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import type { Delivery, Transport } from '#lib/platform/transports/mail.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { readIntakeFigures } from '#lib/promises/figures/intake.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'

const staffId = randomUUID()
const staff = { kind: 'staff', id: staffId } as const
const accepted: Delivery = { kind: 'accepted', providerId: null }
const noSuchUser: Delivery = {
  kind: 'refused',
  permanent: true,
  why: '550 5.1.1 <ada@example.com>: no such user',
}

/** A mail server that says this of replies, and takes everything else. */
function server(ofReplies: Delivery = accepted): Transport {
  return {
    name: 'smtp',
    dropsRepeats: false,
    deliver: async (mail) => (mail.subject.startsWith('Your enquiry, answered') ? ofReplies : accepted),
    close: async () => {},
  }
}

/** A lead of staff that was answered, by a reply that waits to leave. */
async function answered(time = '2026-11-02T10:00:00Z') {
  const app = await openTestApp(time)
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'jo@marram.example', 'sales', now())`,
    values: [staffId],
  })
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, server())
  const id = (await leadOf(app)).id
  await changeLeads(app, [id], { kind: 'owner', value: staffId }, { actor: staff, onlyOf: null })
  await write(app, id)
  return { app, id }
}

const write = (app: TestApp, leadId: string) =>
  writeReply(app, {
    id: randomUUID(),
    leadId,
    subject: 'Your enquiry, answered',
    text: 'Gladly, from March on.',
    actor: staff,
    onlyOf: null,
  })

async function leadOf(app: TestApp) {
  const [lead] = await app.db.query<{ id: string; stage: string; answered_at: Date | null; due: Date }>({
    text: 'select id, stage, answered_at, answer_due_at as due from leads',
  })
  if (!lead) throw new Error('There is no lead.')
  return lead
}

const outboxOf = (app: TestApp, kind: string) =>
  app.db.query<{ id: string; state: string; staff_id: string | null }>({
    text: 'select id, state, staff_id from outbox where kind = $1 order by created_at',
    values: [kind],
  })

const late = async (app: TestApp) =>
  (await readIntakeFigures(app.db, { now: app.clock(), draftForms: [], declared: {} })).overdue

const bounceOf = async (app: TestApp) => {
  const [reply] = await outboxOf(app, 'reply')
  const message = { outboxId: reply?.id ?? '' }
  return {
    id: 'dsn-1',
    message,
    kind: 'bounced_hard',
    detail: '5.1.1 no such user',
    at: app.clock(),
  } as const
}

test('P63: a reply answers a lead when a mail server has accepted it, and not before (15.1)', async () => {
  const { app } = await answered()
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null })
  app.setTime('2026-11-02T11:00:00Z')
  await drainOutbox(app, server())
  expect(await leadOf(app)).toMatchObject({ stage: 'answered', answered_at: app.clock() })
})

test('P63: a reply that the server refuses answers nothing, and the owner is told once (15.1)', async () => {
  const { app } = await answered()
  await drainOutbox(app, server(noSuchUser))
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null })
  expect((await outboxOf(app, 'reply')).map(({ state }) => state)).toEqual(['failed'])
  expect((await outboxOf(app, 'reply_returned')).map(({ staff_id }) => staff_id)).toEqual([staffId])
  app.setTime('2026-11-20T10:00:00Z')
  expect(await late(app)).toBe(1)
  expect(await countWaiting(app.db, app.clock(), null)).toMatchObject({ overdue: 1 })
})

test('P63: a reply that is suppressed answers nothing, and the owner is told (15.1)', async () => {
  const { app, id } = await answered()
  await drainOutbox(app, server(noSuchUser))
  await write(app, id)
  await drainOutbox(app, server())
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null })
  expect((await outboxOf(app, 'reply')).map(({ state }) => state)).toEqual(['failed', 'refused'])
  expect(await outboxOf(app, 'reply_returned')).toHaveLength(2)
})

test('P63: a bounce reopens its lead whenever it comes; the clock runs on and not anew (15.1)', async () => {
  const { app } = await answered()
  await drainOutbox(app, server())
  const { due } = await leadOf(app)
  app.setTime('2026-12-01T10:00:00Z')
  expect(await late(app)).toBe(0)
  expect(await takeMailEvent(app, await bounceOf(app))).toBe('taken')
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null, due })
  expect((await outboxOf(app, 'reply')).map(({ state }) => state)).toEqual(['returned'])
  expect((await outboxOf(app, 'reply_returned')).map(({ staff_id }) => staff_id)).toEqual([staffId])
  expect(await late(app)).toBe(1)
})

test('P63: a bounce that is faster than our own record of the reply counts all the same (15.1)', async () => {
  const { app } = await answered()
  const bounce = await bounceOf(app)
  const quick: Transport = {
    ...server(),
    deliver: async () => {
      await takeMailEvent(app, bounce)
      return accepted
    },
  }
  await drainOutbox(app, quick)
  expect((await outboxOf(app, 'reply')).map(({ state }) => state)).toEqual(['returned'])
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null })
  expect(await outboxOf(app, 'reply_returned')).toHaveLength(1)
})

test('P63: what else answered a lead stands when one reply of it comes back (15.1)', async () => {
  const { app, id } = await answered()
  await drainOutbox(app, server())
  app.setTime('2026-11-02T12:00:00Z')
  const call = { leadId: id, direction: 'out', channel: 'phone', text: 'Rang.', actor: staff } as const
  await noteMessage(app, { ...call, onlyOf: null })
  await takeMailEvent(app, await bounceOf(app))
  expect(await leadOf(app)).toMatchObject({
    stage: 'answered',
    answered_at: new Date('2026-11-02T12:00:00Z'),
  })
})

test('P63: a lead that staff moved on meanwhile keeps its stage, and owes its answer again (15.1)', async () => {
  const { app, id } = await answered()
  await drainOutbox(app, server())
  await changeLeads(app, [id], { kind: 'stage', value: 'won' }, { actor: staff, onlyOf: null })
  await takeMailEvent(app, await bounceOf(app))
  expect(await leadOf(app)).toMatchObject({ stage: 'won', answered_at: null })
})

test('without mail settings nothing is sent: it is kept, the clock runs on, the log says so (15.2)', async () => {
  const { app } = await answered()
  await drainOutbox(app, outboxTransport)
  expect((await outboxOf(app, 'reply')).map(({ state }) => state)).toEqual(['kept'])
  expect(await leadOf(app)).toMatchObject({ stage: 'new', answered_at: null })
  const verbs = await app.db.query<{ verb: string }>({
    text: `select distinct verb from audit_events where facts->>'kind' = 'reply'`,
  })
  expect(verbs).toEqual([{ verb: 'mail.kept' }])
  app.setTime('2026-11-20T10:00:00Z')
  expect(await late(app)).toBe(1)
})

test.each(['answered', 'won', 'lost'] as const)(
  'P63: moving a lead to %s is no answer: its clock runs on, and evidence counts it (15.3)',
  async (stage) => {
    const app = await openTestApp('2026-11-02T10:00:00Z')
    await capture(app, contactEnquiry(app))
    const { id } = await leadOf(app)
    await changeLeads(app, [id], { kind: 'stage', value: stage }, { actor: staff, onlyOf: null })
    expect(await leadOf(app)).toMatchObject({ stage, answered_at: null })
    app.setTime('2026-11-20T10:00:00Z')
    expect(await late(app)).toBe(1)
    expect(await countWaiting(app.db, app.clock(), null)).toMatchObject({ overdue: 1 })
  },
)

test('P63: spam is promised nothing, and a noted conversation is an answer (15.3)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await capture(app, contactEnquiry(app))
  const { id } = await leadOf(app)
  const by = { actor: system, onlyOf: null }
  app.setTime('2026-11-20T10:00:00Z')
  await changeLeads(app, [id], { kind: 'stage', value: 'spam' }, by)
  expect(await late(app)).toBe(0)
  await changeLeads(app, [id], { kind: 'stage', value: 'lost' }, by)
  expect(await late(app)).toBe(1)
  await noteMessage(app, { leadId: id, direction: 'out', channel: 'phone', text: 'Rang them.', ...by })
  expect(await leadOf(app)).toMatchObject({ answered_at: app.clock() })
  expect(await late(app)).toBe(0)
})

test('E6: what stands against an address is known before a reply is written, as sending would judge it (15.1)', async () => {
  const { app } = await answered()
  const [lead] = await app.db.query<{ personId: string; email: string }>({
    text: 'select id as "personId", email from people',
  })
  if (!lead) throw new Error('There is no person.')
  expect(await readAgainstReply(app, lead)).toEqual({ refusal: null, marks: [], sendsMail: true })
  await drainOutbox(app, server(noSuchUser))
  const bounced = await readAgainstReply(app, lead)
  expect(bounced.refusal).toBe('suppressed')
  expect(bounced.marks.map(({ reason }) => reason)).toEqual(['hard_bounce'])
  await allowRetry(app, { personId: lead.personId, reason: 'says_it_works', actor: staff })
  const emailKey = suppressionKeyOf(app.keys.suppression, lead.email)
  await optOut(app, { emailKey, how: 'staff', way: 'phone', wording: 'No newsletter', actor: staff })
  const optedOut = await readAgainstReply({ ...app, sendsMail: false }, lead)
  expect(optedOut).toMatchObject({ refusal: null, sendsMail: false })
  expect(optedOut.marks.map(({ reason }) => reason)).toEqual(['opt_out'])
})
