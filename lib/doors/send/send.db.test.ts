import { describe, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { suppress } from '#lib/doors/choices/suppressions/writes.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { releaseMessage } from '#lib/outbox/release.ts'
import type { Delivery } from '#lib/platform/transports/mail.ts'
import { system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { farEnd, subscribe } from '#lib/testing/far-end.ts'
import { openTestHouse, type TestHouse } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { permit } from './permit.ts'
import { send } from './send.ts'

const keyOf = (house: TestHouse, email: string) => suppressionKeyOf(house.keys.suppression, email)

describe('P16: no opt-in, no send', () => {
  test('only a press makes a subscriber; a request alone gets nothing', async () => {
    const house = await openTestHouse()
    await capture(house, newsletterSignUp(house, 'asked@example.com'))
    await subscribe(house, 'given@example.com')
    expect((await announce(house)).recipients).toBe(1)
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    expect(arrived.map(({ to }) => to)).toEqual(['given@example.com'])
  })

  test('contract 9, E6: an opt-out between queueing and sending is honoured, and the message says why it was not sent', async () => {
    const house = await openTestHouse()
    await subscribe(house, 'leaves@example.com')
    await announce(house)
    const emailKey = keyOf(house, 'leaves@example.com')
    await optOut(house, { emailKey, how: 'one_click', wording: '', actor: { kind: 'person', id: null } })
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    expect(arrived).toEqual([])
    const [row] = await house.db.query({
      text: `select state, reason from outbox where stream = 'marketing'`,
    })
    expect(row).toEqual({ state: 'refused', reason: 'suppressed' })
  })

  test('P17: the frequency cap counts, also within one batch', async () => {
    const house = await openTestHouse()
    await subscribe(house, 'capped@example.com')
    for (let i = 0; i < 3; i++) await announce(house)
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    expect(arrived).toHaveLength(2)
  })
})

test('P17: the cap holds with two workers that claim at the same instant', async () => {
  const house = await openTestHouse()
  await subscribe(house, 'twice@example.com')
  // More than one claim takes, so that each worker has some.
  await house.owner.query({
    text: `insert into outbox (id, kind, purpose, stream, person_id, language, next_at, created_at)
      select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', id, 'en', $1, $1
      from people, generate_series(1, 150)`,
    values: [house.clock()],
  })
  const { claims } = await house.owner.transaction(async (tx) => {
    await tx.query({ text: 'select pg_advisory_xact_lock(7236004)' })
    const claims = Promise.all([permit(house), permit(house)])
    await untilBlocked(house, 2)
    return { claims }
  })
  expect((await claims).flatMap(({ leaves }) => leaves)).toHaveLength(2)
})

test('E1, E2: marketing carries one-click headers whose link names the recipient, a visible link and an address', async () => {
  const house = await openTestHouse()
  await subscribe(house, 'reads@example.com')
  await announce(house)
  const { arrived, transport } = farEnd()
  await drainOutbox(house, transport)
  const [mail] = arrived
  expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(mail?.headers['List-Id']).toBe('newsletter <newsletter.marram.example>')
  const token = /^<http:\/\/localhost:3000\/unsubscribe\/([^>]+)>$/.exec(
    mail?.headers['List-Unsubscribe'] ?? '',
  )?.[1]
  expect(readChoiceToken(house, 'unsubscribe', token ?? '')).toEqual(keyOf(house, 'reads@example.com'))
  expect(mail?.text).toContain('/unsubscribe/')
  expect(mail?.text).toContain('7 quai des Vanniers')
})

test('contract 5, E8: service mail has no list headers, and an auto-reply echoes nothing that was typed and links nowhere', async () => {
  const house = await openTestHouse()
  const fields = { name: 'Buy at spam.example', email: 'victim@example.com', message: 'http://spam.example' }
  await capture(house, contactEnquiry(house, { fields }))
  const { arrived, transport } = farEnd()
  await drainOutbox(house, transport)
  const reply = arrived.find(({ to }) => to === 'victim@example.com')
  expect(JSON.stringify(reply)).not.toContain('spam.example')
  expect(reply?.text).not.toContain('http')
  expect(Object.keys(reply?.headers ?? {}).filter((name) => name.startsWith('List-'))).toEqual([])
})

test('a complaint stops auto-replies, a hard bounce stops all', async () => {
  const house = await openTestHouse()
  for (const [email, reason] of [
    ['c@example.com', 'complaint'],
    ['b@example.com', 'hard_bounce'],
  ] as const) {
    await capture(house, contactEnquiry(house, { fields: { name: 'N', email, message: 'x' } }))
    await suppress(house.db, keyOf(house, email), 'email', reason, house.clock())
  }
  const { arrived, transport } = farEnd()
  await drainOutbox(house, transport)
  expect(arrived.map(({ to }) => to)).toEqual(['hello@marram.example', 'hello@marram.example'])
})

describe('a transport that fails', () => {
  const outcome = async (answer: Delivery) => {
    const house = await openTestHouse()
    await subscribe(house, 'x@example.com')
    await announce(house)
    await drainOutbox(house, farEnd(() => answer).transport)
    const [row] = await house.db.query({
      text: `select state, next_at > $1 as later from outbox where stream = 'marketing'`,
      values: [house.clock()],
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
  const house = await openTestHouse()
  await capture(house, contactEnquiry(house))
  const [leave] = (await permit(house)).leaves
  if (!leave) throw new Error('nothing was permitted')
  const { transport } = farEnd()
  await expect(send(house, transport, 'marketing_email', leave as never)).rejects.toThrow(TypeError)
  await expect(send(house, transport, 'answer_enquiry', { ...leave } as never)).rejects.toThrow(TypeError)
  const revived = JSON.parse(JSON.stringify(leave)) as never
  await expect(send(house, transport, 'answer_enquiry', revived)).rejects.toThrow(TypeError)
})

test('a mail that is sent while its person is erased locks nobody out, and leaves nothing of them', async () => {
  const house = await openTestHouse()
  await capture(house, newsletterSignUp(house, 'gone@example.com'))
  const person = 'person_id = (select id from people)'
  const { drained } = await house.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people for update' })
    const drained = drainOutbox(house, farEnd().transport)
    drained.catch(() => {})
    await untilBlocked(house)
    for (const table of ['tokens', 'deliveries', 'outbox', 'consents', 'leads'])
      await tx.query({ text: `delete from ${table} where ${person}` })
    await tx.query({ text: 'delete from people' })
    return { drained }
  })
  await drained
  expect(await house.db.query({ text: 'select from deliveries union all select from tokens' })).toEqual([])
})

test('a mail that was sent stands in the log and as delivered, or neither', async () => {
  const house = await openTestHouse()
  await capture(house, contactEnquiry(house))
  await house.owner.query({
    text: `create function refuse_event() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
      create trigger no_events before insert on audit_events for each row execute function refuse_event()`,
  })
  await expect(drainOutbox(house, farEnd().transport)).rejects.toThrow('no')
  expect(await house.db.query({ text: 'select from deliveries' })).toEqual([])
})

describe('a message that was given up', () => {
  async function dead(answer: Delivery) {
    const house = await openTestHouse()
    await subscribe(house, 'dead@example.com')
    await announce(house)
    await drainOutbox(house, farEnd(() => answer).transport)
    const [row] = await house.db.query<{ id: string }>({
      text: `select id from outbox where stream = 'marketing'`,
    })
    return { house, id: row?.id ?? '' }
  }
  const state = async (house: TestHouse, id: string) =>
    (
      await house.db.query<{ state: string }>({
        text: 'select state from outbox where id = $1',
        values: [id],
      })
    )[0]?.state

  test.each([
    ['failed', { kind: 'refused', permanent: true, why: '554 5.6.0 not like this' }],
    ['unknown', { kind: 'unknown', why: 'no answer' }],
  ] as const)('and is %s goes once more when staff say so, once, and is logged', async (before, answer) => {
    const { house, id } = await dead(answer)
    expect(await state(house, id)).toBe(before)
    expect(await releaseMessage(house, id, system)).toBe(true)
    expect(await releaseMessage(house, id, system)).toBe(false)
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    expect(arrived.map(({ to }) => to)).toEqual(['dead@example.com'])
    expect(await releaseMessage(house, id, system)).toBe(false)
    const events = await house.db.query({
      text: `select facts from audit_events where verb = 'mail.released'`,
    })
    expect(events).toEqual([{ facts: { from: before } }])
  })

  test('does not go to somebody who has opted out since', async () => {
    const { house, id } = await dead({ kind: 'refused', permanent: true, why: '550' })
    const emailKey = keyOf(house, 'dead@example.com')
    await optOut(house, { emailKey, how: 'page', wording: 'Stop', actor: system })
    await releaseMessage(house, id, system)
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    expect(arrived).toEqual([])
    expect(await state(house, id)).toBe('refused')
  })
})
