import { expect, onTestFinished, test } from 'vitest'
import { startResendServer } from '#e2e/fixtures/resend-server.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { releaseMessage } from '#lib/outbox/release.ts'
import { resendTransport } from '#lib/platform/transports/resend.ts'
import { system } from '#lib/record-event.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { permit } from './permit.ts'
import { send } from './send.ts'

/** @param answerMs how long `drainInHaste` waits for an answer, where none is to come; `drain` waits for one that is */
async function openEnd(readers: number, answerMs = 500) {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const end = await startResendServer(() => app.clock().getTime())
  onTestFinished(end.stop)
  const transport = resendTransport('re_test', end.url, { answerMs: 120_000, turnMs: 250 })
  const hasty = resendTransport('re_test', end.url, { answerMs, turnMs: 250 })
  if (readers > 0) {
    await addSubscribers(app, readers)
    await announce(app)
  }
  const drain = () => drainOutbox(app, transport)
  return { app, end, transport, drain, drainInHaste: () => drainOutbox(app, hasty) }
}

const later = (app: TestApp, minutes: number) =>
  app.setTime(new Date(app.clock().getTime() + minutes * 60_000).toISOString())

type Row = { state: string; reason: string | null; count: number }
const states = (app: TestApp) =>
  app.db.query<Row>({
    text: `select state, reason, count(*)::int as count from outbox group by 1, 2 order by 1, 2`,
  })

/** How often each address got something. */
function copies(mails: readonly { to: string }[]): number[] {
  return [...Map.groupBy(mails, ({ to }) => to).values()].map(({ length }) => length)
}

test('contract 9: a newsletter goes a hundred to a request, and service mail alone', async () => {
  const { app, end, drain } = await openEnd(150)
  await capture(app, contactEnquiry(app))
  await drain()
  expect(end.keys()).toHaveLength(4)
  expect(copies(end.mails().filter(({ subject }) => subject === 'Notes'))).toEqual(Array(150).fill(1))
  const [row] = await app.db.query<{ known: number }>({
    text: 'select count(distinct provider_id)::int as known from deliveries',
  })
  expect(row?.known).toBe(152)
})

test('service mail is claimed before any newsletter, and by itself', async () => {
  const { app } = await openEnd(150)
  later(app, 5)
  await capture(app, contactEnquiry(app))
  const streams = async () => (await permit(app, 1)).permits.map(({ message }) => message.stream)
  expect(await streams()).toEqual(['service', 'service'])
  expect(await streams()).toEqual(Array(100).fill('marketing'))
})

test.each(['unanswered', 'unheard', { status: 500, name: 'internal_server_error' }] as const)(
  'contract 9, E10: %j: it is tried again whole, under the same key, and each gets it once',
  async (trouble) => {
    const { app, end, drain, drainInHaste } = await openEnd(120)
    end.trouble(trouble)
    await drainInHaste()
    later(app, 1)
    await drain()
    expect(await states(app)).toEqual([{ state: 'sent', reason: null, count: 120 }])
    expect(copies(end.mails())).toEqual(Array(120).fill(1))
    expect(new Set(end.keys()).size).toBe(2)
  },
)

test('contract 9: who opted out before the second try is not in it, and the others get it once', async () => {
  for (const [trouble, expected] of [
    ['unheard', 4],
    // It was taken at the first try, when it was permitted.
    ['cut', 5],
  ] as const) {
    const { app, end, drain, drainInHaste } = await openEnd(5)
    end.trouble(trouble)
    await (trouble === 'unheard' ? drainInHaste() : drain())
    const emailKey = suppressionKeyOf(app.keys.suppression, 'reader2@example.com')
    await optOut(app, { emailKey, how: 'one_click', wording: '', actor: system })
    later(app, 1)
    await drain()
    expect(await states(app)).toEqual([
      { state: 'refused', reason: 'suppressed', count: 1 },
      { state: 'sent', reason: null, count: 4 },
    ])
    expect(copies(end.mails())).toEqual(Array(expected).fill(1))
  }
})

test('half a batch refused: those are given up with the reason, the others are sent', async () => {
  const { app, end, drain } = await openEnd(0)
  await addSubscribers(app, [
    { email: 'a@example.com' },
    { email: 'b@nowhere.invalid' },
    { email: 'c@example.com' },
  ])
  await announce(app)
  await drain()
  expect(await states(app)).toEqual([
    { state: 'failed', reason: 'validation_error: Invalid `to` field.', count: 1 },
    { state: 'sent', reason: null, count: 2 },
  ])
  expect(end.mails()).toHaveLength(2)
})

test('a batch refused whole comes apart: each is tried under a key of its own', async () => {
  const { app, end, drain } = await openEnd(3)
  end.trouble({ status: 422, name: 'validation_error' })
  await drain()
  expect(copies(end.mails())).toEqual([1, 1, 1])
  expect(new Set(end.keys()).size).toBe(4)
  expect(await states(app)).toEqual([{ state: 'sent', reason: null, count: 3 }])
})

test('an empty quota costs no try: all wait until it is full, and nobody asks before', async () => {
  const { app, end, drain } = await openEnd(250)
  end.trouble({ status: 429, name: 'daily_quota_exceeded', headers: { 'retry-after': '7200' } })
  await drain()
  // Two calls are under way at once.
  expect(end.keys().length).toBeLessThanOrEqual(2)
  const rows = await app.db.query<{ attempts: number; later: boolean; batch: string | null }>({
    text: `select attempts, next_at > $1 as later, batch from outbox where state = 'waiting'`,
    values: [app.clock()],
  })
  expect(new Set(rows.map(({ attempts, later, batch }) => `${attempts} ${later} ${batch}`))).toEqual(
    new Set(['0 true null']),
  )
})

test('contract 9: what may have gone more than a day ago is shown as unknown, not repeated, and goes when staff say so', async () => {
  // It has to be heard, though not answered.
  const { app, end, drain, drainInHaste } = await openEnd(2, 3_000)
  end.trouble('unanswered')
  await drainInHaste()
  later(app, 23 * 60 + 1)
  await drain()
  expect(await states(app)).toEqual([{ state: 'unknown', reason: 'key_over', count: 2 }])
  expect(copies(end.mails())).toEqual([1, 1])
  const [row] = await app.db.query<{ id: string }>({ text: 'select id from outbox limit 1' })
  await releaseMessage(app, row?.id ?? '', system)
  await drain()
  expect(copies(end.mails()).toSorted()).toEqual([1, 2])
})

test('a batch of which another transaction holds a part waits for it whole', async () => {
  const { app, end, drain, drainInHaste } = await openEnd(3)
  end.trouble('unheard')
  await drainInHaste()
  later(app, 1)
  await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from outbox order by id limit 1 for update' })
    await drain()
    expect(end.mails()).toHaveLength(0)
  })
  later(app, 1)
  await drain()
  expect(copies(end.mails())).toEqual([1, 1, 1])
})

test('a worker that was given up for dead and is not has the last word, and no second copy goes', async () => {
  const { app, end, transport, drain } = await openEnd(2)
  const { permits } = await permit(app, transport.keysLastMs)
  later(app, 2)
  const { releaseAbandoned } = await import('./outbox/record-outcomes.ts')
  expect(await releaseAbandoned(app.db, app.clock(), true)).toBe(2)
  const [first] = permits
  if (!first) throw new Error('nothing was permitted')
  await send(app, transport, first.message.purpose, permits)
  await drain()
  expect(await states(app)).toEqual([{ state: 'sent', reason: null, count: 2 }])
  expect(copies(end.mails())).toEqual([1, 1])
})

test('a mail that cannot be written is told to staff with its fault, and holds up no other', async () => {
  const { app, end, transport } = await openEnd(2)
  await capture(app, contactEnquiry(app))
  const controller = {
    ...app.agency.policy.controller,
    get name(): never {
      throw new Error('No value for {name}')
    },
  }
  const policy = { ...app.agency.policy, controller }
  const broken = { ...app, agency: { ...app.agency, policy } }
  await drainOutbox(broken, transport)
  expect(end.mails()).toEqual([])
  expect(await states(app)).toEqual([
    { state: 'waiting', reason: 'not_written: No value for {name}', count: 4 },
  ])
  later(app, 1)
  await drainOutbox(app, transport)
  expect(end.mails()).toHaveLength(4)
})
