import { describe, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { releaseMessage } from '#lib/outbox/release.ts'
import type { Delivery } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { farEnd, subscribe } from '#lib/testing/far-end.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { permit } from './permit.ts'
import { send } from './send.ts'

const keyOf = (app: TestApp, email: string) => suppressionKeyOf(app.keys.suppression, email)

describe('P16: no opt-in, no send', () => {
  test('only a press makes a subscriber; a request alone gets nothing', async () => {
    const app = await openTestApp()
    await capture(app, newsletterSignUp(app, 'asked@example.com'))
    await subscribe(app, 'given@example.com')
    expect((await announce(app)).recipients).toBe(1)
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived.map(({ to }) => to)).toEqual(['given@example.com'])
  })

  test('contract 9, E6: an opt-out between queueing and sending is honoured, and the message says why it was not sent', async () => {
    const app = await openTestApp()
    await subscribe(app, 'permits@example.com')
    await announce(app)
    const emailKey = keyOf(app, 'permits@example.com')
    await optOut(app, { emailKey, how: 'one_click', wording: '', actor: { kind: 'person', id: null } })
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived).toEqual([])
    const [row] = await app.db.query({
      text: `select state, reason from outbox where stream = 'marketing'`,
    })
    expect(row).toEqual({ state: 'refused', reason: 'suppressed' })
  })

  test('P17: the frequency cap counts, also within one batch', async () => {
    const app = await openTestApp()
    await subscribe(app, 'capped@example.com')
    for (let i = 0; i < 3; i++) await announce(app)
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived).toHaveLength(2)
  })
})

test('P17: the cap holds with two workers that claim at the same instant', async () => {
  const app = await openTestApp()
  await subscribe(app, 'twice@example.com')
  // More than one claim takes, so that each worker has some.
  await app.owner.query({
    text: `insert into outbox (id, kind, purpose, stream, person_id, language, next_at, created_at)
      select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', id, 'en', $1, $1
      from people, generate_series(1, 150)`,
    values: [app.clock()],
  })
  const { claims } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select pg_advisory_xact_lock(7236004)' })
    const claims = Promise.all([permit(app), permit(app)])
    await untilBlocked(app, 2)
    return { claims }
  })
  expect((await claims).flatMap(({ permits }) => permits)).toHaveLength(2)
})

test('E1, E2: marketing carries one-click headers whose link names the recipient, a visible link and an address', async () => {
  const app = await openTestApp()
  await subscribe(app, 'reads@example.com')
  await announce(app)
  const { arrived, transport } = farEnd()
  await drainOutbox(app, transport)
  const [mail] = arrived
  expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(mail?.headers['List-Id']).toBe('newsletter <newsletter.marram.example>')
  const token = /^<http:\/\/localhost:3000\/unsubscribe\/([^>]+)>, <mailto:/.exec(
    mail?.headers['List-Unsubscribe'] ?? '',
  )?.[1]
  expect(readChoiceToken(app, 'unsubscribe', token ?? '')).toEqual(keyOf(app, 'reads@example.com'))
  expect(mail?.text).toContain('/unsubscribe/')
  expect(mail?.text).toContain('7 quai des Vanniers')
})

test('contract 5, E8: service mail has no list headers, and an auto-reply echoes nothing that was typed and links nowhere', async () => {
  const app = await openTestApp()
  const fields = { name: 'Buy at spam.example', email: 'victim@example.com', message: 'http://spam.example' }
  await capture(app, contactEnquiry(app, { fields }))
  const { arrived, transport } = farEnd()
  await drainOutbox(app, transport)
  const reply = arrived.find(({ to }) => to === 'victim@example.com')
  expect(JSON.stringify(reply)).not.toContain('spam.example')
  expect(reply?.text).not.toContain('http')
  expect(Object.keys(reply?.headers ?? {}).filter((name) => name.startsWith('List-'))).toEqual([])
})

test('a complaint stops auto-replies, a hard bounce stops all', async () => {
  const app = await openTestApp()
  for (const [email, reason] of [
    ['c@example.com', 'complaint'],
    ['b@example.com', 'hard_bounce'],
  ] as const) {
    await capture(app, contactEnquiry(app, { fields: { name: 'N', email, message: 'x' } }))
    await suppress(app.db, keyOf(app, email), 'email', reason, app.clock())
  }
  const { arrived, transport } = farEnd()
  await drainOutbox(app, transport)
  expect(arrived.map(({ to }) => to)).toEqual(['hello@marram.example', 'hello@marram.example'])
})

describe('a transport that fails', () => {
  const outcome = async (answer: Delivery) => {
    const app = await openTestApp()
    await subscribe(app, 'x@example.com')
    await announce(app)
    await drainOutbox(app, farEnd(() => answer).transport)
    const [row] = await app.db.query({
      text: `select state, next_at > $1 as later from outbox where stream = 'marketing'`,
      values: [app.clock()],
    })
    return row
  }
  test('for a while is tried again later', async () => {
    expect(await outcome({ kind: 'refused', permanent: false, why: '451' })).toEqual({
      state: 'waiting',
      later: true,
    })
  })
  test('for good is shown as failed', async () => {
    expect(await outcome({ kind: 'refused', permanent: true, why: '550' })).toMatchObject({ state: 'failed' })
  })
  test('contract 9: without an answer is shown as unknown, and marketing by SMTP is not repeated', async () => {
    expect(await outcome({ kind: 'unknown', why: 'timeout' })).toMatchObject({ state: 'unknown' })
  })
})

test('send takes nothing but a leave that permit made, for its own purpose', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  const [leave] = (await permit(app)).permits
  if (!leave) throw new Error('nothing was permitted')
  const { transport } = farEnd()
  await expect(send(app, transport, 'marketing_email', leave as never)).rejects.toThrow(TypeError)
  await expect(send(app, transport, 'answer_enquiry', { ...leave } as never)).rejects.toThrow(TypeError)
  const revived = JSON.parse(JSON.stringify(leave)) as never
  await expect(send(app, transport, 'answer_enquiry', revived)).rejects.toThrow(TypeError)
})

test('a mail that is sent while its person is erased locks nobody out, and leaves nothing of them', async () => {
  const app = await openTestApp()
  await capture(app, newsletterSignUp(app, 'gone@example.com'))
  const person = 'person_id = (select id from people)'
  const { drained } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people for update' })
    const drained = drainOutbox(app, farEnd().transport)
    drained.catch(() => {})
    await untilBlocked(app)
    for (const table of ['tokens', 'deliveries', 'outbox', 'consents', 'leads'])
      await tx.query({ text: `delete from ${table} where ${person}` })
    await tx.query({ text: 'delete from people' })
    return { drained }
  })
  await drained
  expect(await app.db.query({ text: 'select from deliveries union all select from tokens' })).toEqual([])
})

test('a mail that was sent stands in the log and as delivered, or neither', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  await app.owner.query({
    text: `create function refuse_event() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger no_events before insert on audit_events for each row execute function refuse_event()`,
  })
  await expect(drainOutbox(app, farEnd().transport)).rejects.toThrow('no')
  expect(await app.db.query({ text: 'select from deliveries' })).toEqual([])
})

describe('a message that was given up', () => {
  async function dead(answer: Delivery) {
    const app = await openTestApp()
    await subscribe(app, 'dead@example.com')
    await announce(app)
    await drainOutbox(app, farEnd(() => answer).transport)
    const [row] = await app.db.query<{ id: string }>({
      text: `select id from outbox where stream = 'marketing'`,
    })
    return { app, id: row?.id ?? '' }
  }
  const state = async (app: TestApp, id: string) =>
    (
      await app.db.query<{ state: string }>({
        text: 'select state from outbox where id = $1',
        values: [id],
      })
    )[0]?.state

  test.each([
    ['failed', { kind: 'refused', permanent: true, why: '554 5.6.0 not like this' }],
    ['unknown', { kind: 'unknown', why: 'no answer' }],
  ] as const)('and is %s goes once more when staff say so, once, and is logged', async (before, answer) => {
    const { app, id } = await dead(answer)
    expect(await state(app, id)).toBe(before)
    expect(await releaseMessage(app, id, system)).toBe(true)
    expect(await releaseMessage(app, id, system)).toBe(false)
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived.map(({ to }) => to)).toEqual(['dead@example.com'])
    expect(await releaseMessage(app, id, system)).toBe(false)
    const events = await app.db.query({
      text: `select facts from audit_events where verb = 'mail.released'`,
    })
    expect(events).toEqual([{ facts: { from: before } }])
  })

  test('does not go to somebody who has opted out since', async () => {
    const { app, id } = await dead({ kind: 'refused', permanent: true, why: '550' })
    const emailKey = keyOf(app, 'dead@example.com')
    await optOut(app, { emailKey, how: 'page', wording: 'Stop', actor: system })
    await releaseMessage(app, id, system)
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    expect(arrived).toEqual([])
    expect(await state(app, id)).toBe('refused')
  })
})
