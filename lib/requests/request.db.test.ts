import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { takeMailEvent } from '#lib/doors/choices/mail-event.ts'
import { optOut, optOutByOneClick } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { readLeadFilter } from '#lib/leads/filter.ts'
import { listLeads } from '#lib/leads/list.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { mailServer } from '#lib/testing/mail-server.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { answerRequest } from './answer-request.ts'
import { makePackages } from './jobs.ts'
import { findRequest, listOpenRequests, listResolvedRequests } from './queries.ts'
import { recordProof } from './record-proof.ts'

const app = await openTestApp('2026-01-31T10:00:00Z')
const staffId = randomUUID()
const staff = { kind: 'staff', id: staffId } as const
const person = { kind: 'person', id: null } as const
const refusal = { outcome: 'refused', ground: 'nothing_to_change', actor: staff } as const

beforeAll(async () => {
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, 'privacy@marram.example', 'privacy', now())`,
    values: [staffId],
  })
})

const post = (form: string, fields: Record<string, string>) =>
  capture(app, {
    form,
    fields,
    consents: [],
    notice: app.notice.texts.en.hash,
    how: 'form',
    actor: person,
    address: '203.0.113.7',
    rate: { by: randomUUID(), limit: 0 },
  })
const ask = (fields: Record<string, string>) => post('privacy-request', fields)

/** The next letters as they would leave. */
async function letters() {
  const { permits: sent } = await permit(app)
  return Promise.all(
    sent.map(async ({ message }) => ({ kind: message.kind, mail: await composeMail(app, message) })),
  )
}

const tokenIn = (text: string | undefined) => /\/(?:confirm|package)\/([\w-]+)/.exec(text ?? '')?.[1] ?? ''
const requestOf = async (email: string) => {
  const request = (await listOpenRequests(app.db, null)).rows.find((one) => one.email === email)
  if (!request) throw new Error(`No request of ${email} is open.`)
  return request
}

describe('R1, R2: a request', () => {
  test('lands with its due date, waits for its mailbox, and stands in no list of leads', async () => {
    const answer = await ask({ right: 'access', email: 'asks@example.com', place: 'EEA' })
    expect(answer).toMatchObject({ kind: 'accepted', quarantine: 'mailbox' })
    const request = await requestOf('asks@example.com')
    expect(request).toMatchObject({
      asked: 'access',
      place: 'EEA',
      email: 'asks@example.com',
      provenAt: null,
    })
    // 30 days are promised to everybody, which here is sooner than the law's month.
    expect(request.dueAt.toISOString()).toBe('2026-03-02T22:59:59.000Z')
    const answeredForms = ['privacy-request', 'contact']
    const scope = { answeredForms, onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
    const none = readLeadFilter({}, app.agency.forms)
    expect((await listLeads(app.db, none, scope)).rows).toEqual([])
    expect((await listLeads(app.db, { ...none, quarantined: true }, scope)).rows).toEqual([])
  })

  test('cannot be answered before the press, and the press does not move its date', async () => {
    const { id, dueAt } = await requestOf('asks@example.com')
    expect(await answerRequest(app, { id, outcome: 'done', actor: staff })).toBe('unchanged')
    const [letter] = await letters()
    expect(letter?.kind).toBe('confirm_request')
    expect(letter?.mail?.text).toContain('A copy of what we hold about you')
    app.setTime('2026-02-03T09:00:00Z')
    expect((await confirmLink(app, tokenIn(letter?.mail?.text), null)).state).toBe('done')
    expect(await findRequest(app.db, id)).toMatchObject({ provenAt: app.clock(), dueAt })
    const told = await letters()
    // The copy itself is what tells of it, once it is made: nobody of staff has to.
    expect(told).toEqual([])
    expect(await makePackages(app)).toBe(1)
    expect((await letters()).map(({ kind }) => kind)).toEqual(['request_package'])
    expect(await findRequest(app.db, id)).toMatchObject({ outcome: 'done', deed: 'packaged' })
  })
})

describe('R2: staff record another proof', () => {
  test('of a request whose mailbox cannot show it: it can be answered, and the log says how (15.4)', async () => {
    await ask({ right: 'rectification', email: 'unreachable@example.com' })
    const { id, dueAt } = await requestOf('unreachable@example.com')
    expect(await answerRequest(app, { ...refusal, id })).toBe('unchanged')
    expect(await recordProof(app, { id, how: 'signed_letter', actor: staff })).toBe(true)
    expect(await recordProof(app, { id, how: 'in_person', actor: staff })).toBe(false)
    expect(await findRequest(app.db, id)).toMatchObject({
      provenAt: app.clock(),
      provenHow: 'signed_letter',
      dueAt,
    })
    const log = await app.db.query({ text: `select facts from audit_events where verb = 'request.proven'` })
    expect(log).toEqual([{ facts: { how: 'signed_letter' } }])
    expect(await answerRequest(app, { ...refusal, id })).toBe('answered')
    await letters()
  })
})

describe('R1: an answer that was not handed over is none', () => {
  const proven = async () => {
    const emailed = `${randomUUID()}@example.com`
    await ask({ right: 'rectification', email: emailed, message: randomUUID() })
    const { id } = await requestOf(emailed)
    expect(await recordProof(app, { id, how: 'known_number', actor: staff })).toBe(true)
    expect(await answerRequest(app, { ...refusal, id })).toBe('answered')
    return id
  }
  const answeredAt = async (id: string) => (await findRequest(app.db, id))?.answeredAt

  test('a request is open again by the day it had when its answer comes back, and staff are told (15.4)', async () => {
    const id = await proven()
    await drainOutbox(app, mailServer)
    expect(await answeredAt(id)).toEqual(app.clock())
    const [mail] = await app.db.query<{ id: string }>({
      text: `select id from outbox where kind = 'request_answered' and lead_id = $1`,
      values: [id],
    })
    const message = { outboxId: mail?.id ?? '' }
    const bounce = { id: 'dsn', message, kind: 'bounced_hard', detail: null, at: app.clock() } as const
    expect(await takeMailEvent(app, bounce)).toBe('taken')
    expect(await answeredAt(id)).toBeNull()
    expect((await listOpenRequests(app.db, null)).rows.map((one) => one.id)).toContain(id)
    const told = await app.db.query({
      text: `select from outbox where kind = 'reply_returned' and lead_id = $1`,
      values: [id],
    })
    expect(told).toHaveLength(1)
    expect(await answerRequest(app, { ...refusal, id })).toBe('answered')
    await drainOutbox(app, mailServer)
    expect(await answeredAt(id)).toBeNull()
  })

  test('a request is open again where its answer is kept here for want of mail settings (15.2)', async () => {
    const id = await proven()
    await drainOutbox(app, outboxTransport)
    expect(await answeredAt(id)).toBeNull()
  })
})

describe('R2: what else a person does leaves their request as it is', () => {
  test.each(['one_click', 'page'] as const)('an opt-out by %s, before the press', async (how) => {
    const email = `${how}@example.com`
    await ask({ right: 'erasure', email })
    const letter = (await letters()).find(({ kind }) => kind === 'confirm_request')
    const emailKey = suppressionKeyOf(app.keys.suppression, email)
    if (how === 'one_click') await optOutByOneClick(app, emailKey, 'Stop')
    else await optOut(app, { emailKey, how, wording: 'Stop', actor: person })
    expect((await confirmLink(app, tokenIn(letter?.mail?.text), null)).state).toBe('done')
    await letters()
  })
})

describe('P47: an erasure', () => {
  test('answers what its person asked, whose row then names nobody', async () => {
    await ask({ right: 'erasure', email: 'goes@example.com' })
    const asked = await requestOf('goes@example.com')
    expect(asked.place).toBeNull()
    // Nobody said where they live: New Zealand's working days and the agency's 30 days, whichever ends first.
    const { personId } = asked
    if (!personId) throw new Error('The request has no person.')
    expect(await erase(app, { personId, reason: 'request', actor: staff })).not.toBeNull()
    const after = await findRequest(app.db, asked.id)
    expect(after).toMatchObject({ personId: null, leadId: null, email: null, outcome: 'done' })
    expect(after?.answeredAt).toEqual(app.clock())
  })

  test('R2: somebody else’s request is nobody’s until the mailbox presses: three letters an hour and no more', async () => {
    for (let times = 0; times < 5; times++)
      await ask({ right: 'erasure', email: 'bombed@example.com', message: `again ${times}` })
    const mailed = (await letters()).filter(
      ({ kind, mail }) => kind === 'confirm_request' && mail?.to === 'bombed@example.com',
    )
    expect(mailed).toHaveLength(3)
  })
})

test('P38: a request is kept until its period after the answer has passed, and not a day longer', async () => {
  const answered = (await listResolvedRequests(app.db, null)).rows.map(({ id }) => id)
  expect(answered.length).toBeGreaterThan(0)
  app.setTime('2029-02-02T09:00:00Z')
  await sweep(app)
  expect((await listResolvedRequests(app.db, null)).rows.map(({ id }) => id)).toEqual(answered)
  app.setTime('2029-02-04T09:00:00Z')
  await sweep(app)
  expect((await listResolvedRequests(app.db, null)).rows).toEqual([])
})
