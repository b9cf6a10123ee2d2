import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { announce } from '#lib/testing/announce.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { farEnd, subscribe } from '#lib/testing/far-end.ts'
import { openTestHouse, type TestHouse } from '#lib/testing/open-app.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import { renewClaims } from './outbox/settle.ts'
import { permit } from './permit.ts'
import { send } from './send.ts'

test('a worker that died is followed within a minute by the next; one that is slow keeps what it claimed', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  await capture(house, contactEnquiry(house))
  await permit(house)
  const drain = async () => {
    const { arrived, transport } = farEnd()
    await drainOutbox(house, transport)
    return arrived.length
  }
  house.setTime('2026-11-02T10:00:59Z')
  expect(await drain()).toBe(0)
  const claimed = await house.db.query<{ id: string }>({
    text: `select id from outbox where state = 'claimed'`,
  })
  await renewClaims(
    house.db,
    claimed.map(({ id }) => id),
    house.clock(),
  )
  house.setTime('2026-11-02T10:01:58Z')
  expect(await drain()).toBe(0)
  house.setTime('2026-11-02T10:02:00Z')
  expect(await drain()).toBe(2)
})

test('clocks ten minutes apart: whoever is thought dead has the last word, and each gets it once', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  for (const email of ['one@example.com', 'two@example.com']) await subscribe(house, email)
  await announce(house)
  const ahead = { ...house, clock: () => new Date('2026-11-02T10:10:00Z') }
  const { leaves } = await permit(house)
  const { arrived, transport } = farEnd()
  await drainOutbox(ahead, transport)
  const states = () =>
    house.db.query({
      text: `select state, count(*)::int as count from outbox where stream = 'marketing' group by 1`,
    })
  expect(arrived).toEqual([])
  expect(await states()).toEqual([{ state: 'unknown', count: 2 }])
  for (const leave of leaves) await send(house, transport, leave.message.purpose, leave)
  expect(arrived).toHaveLength(2)
  expect(await states()).toEqual([{ state: 'sent', count: 2 }])
  await drainOutbox(ahead, transport)
  expect(arrived).toHaveLength(2)
})

test('a database that goes away while mail is under way loses no word of what was sent', async () => {
  const house = await openTestHouse()
  await subscribe(house, 'kept@example.com')
  await announce(house)
  const { arrived, transport } = farEnd()
  let failures = 2
  const flaky: TestHouse = {
    ...house,
    db: {
      ...house.db,
      query: (statement) => {
        if (statement.name === 'settle_messages' && failures-- > 0) {
          throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
        }
        return house.db.query(statement)
      },
    },
  }
  await drainOutbox(flaky, transport)
  expect(arrived).toHaveLength(1)
  const [row] = await house.db.query({ text: `select state from outbox where stream = 'marketing'` })
  expect(row).toEqual({ state: 'sent' })
})

test('results that are entered while claims are renewed, in whatever order, wait in no ring', async () => {
  const house = await openTestHouse()
  await addSubscribers(house, 300)
  await announce(house)
  const renewing = new AbortController()
  const { arrived, transport } = farEnd()
  const renew = async () => {
    while (!renewing.signal.aborted) {
      const rows = await house.db.query<{ id: string }>({ text: `select id from outbox order by random()` })
      await renewClaims(
        house.db,
        rows.map(({ id }) => id),
        house.clock(),
      )
    }
  }
  const renewals = Promise.all([renew(), renew()])
  await drainOutbox(house, transport)
  renewing.abort()
  await renewals
  expect(arrived).toHaveLength(300)
  expect(await house.db.query({ text: `select from outbox where state <> 'sent'` })).toEqual([])
})
