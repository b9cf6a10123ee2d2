import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { farEnd, subscribe } from '#lib/testing/far-end.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { renewClaims } from './outbox/record-outcomes.ts'
import { permit } from './permit.ts'
import { send } from './send.ts'

test('a worker that died is followed within a minute by the next; one that is slow keeps what it claimed', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await capture(app, contactEnquiry(app))
  await permit(app)
  const drain = async () => {
    const { arrived, transport } = farEnd()
    await drainOutbox(app, transport)
    return arrived.length
  }
  app.setTime('2026-11-02T10:00:59Z')
  expect(await drain()).toBe(0)
  const claimed = await app.db.query<{ id: string }>({
    text: `select id from outbox where state = 'claimed'`,
  })
  await renewClaims(
    app.db,
    claimed.map(({ id }) => id),
    app.clock(),
  )
  app.setTime('2026-11-02T10:01:58Z')
  expect(await drain()).toBe(0)
  app.setTime('2026-11-02T10:02:00Z')
  expect(await drain()).toBe(2)
})

test('clocks ten minutes apart: whoever is thought dead has the last word, and each gets it once', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  for (const email of ['one@example.com', 'two@example.com']) await subscribe(app, email)
  await announce(app)
  const ahead = { ...app, clock: () => new Date('2026-11-02T10:10:00Z') }
  const { permits } = await permit(app)
  const { arrived, transport } = farEnd()
  await drainOutbox(ahead, transport)
  const states = () =>
    app.db.query({
      text: `select state, count(*)::int as count from outbox where stream = 'marketing' group by 1`,
    })
  expect(arrived).toEqual([])
  expect(await states()).toEqual([{ state: 'unknown', count: 2 }])
  for (const leave of permits) await send(app, transport, leave.message.purpose, leave)
  expect(arrived).toHaveLength(2)
  expect(await states()).toEqual([{ state: 'sent', count: 2 }])
  await drainOutbox(ahead, transport)
  expect(arrived).toHaveLength(2)
})

test('a database that goes away while mail is under way loses no word of what was sent', async () => {
  const app = await openTestApp()
  await subscribe(app, 'kept@example.com')
  await announce(app)
  const { arrived, transport } = farEnd()
  let failures = 2
  const flaky: TestApp = {
    ...app,
    db: {
      ...app.db,
      query: (statement) => {
        if (statement.name === 'settle_messages' && failures-- > 0) {
          throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
        }
        return app.db.query(statement)
      },
    },
  }
  await drainOutbox(flaky, transport)
  expect(arrived).toHaveLength(1)
  const [row] = await app.db.query({ text: `select state from outbox where stream = 'marketing'` })
  expect(row).toEqual({ state: 'sent' })
})

test('results that are entered while claims are renewed, in whatever order, wait in no ring', async () => {
  const app = await openTestApp()
  await addSubscribers(app, 300)
  await announce(app)
  const renewing = new AbortController()
  const { arrived, transport } = farEnd()
  const renew = async () => {
    while (!renewing.signal.aborted) {
      const rows = await app.db.query<{ id: string }>({ text: `select id from outbox order by random()` })
      await renewClaims(
        app.db,
        rows.map(({ id }) => id),
        app.clock(),
      )
    }
  }
  const renewals = Promise.all([renew(), renew()])
  await drainOutbox(app, transport)
  renewing.abort()
  await renewals
  expect(arrived).toHaveLength(300)
  expect(await app.db.query({ text: `select from outbox where state <> 'sent'` })).toEqual([])
})
