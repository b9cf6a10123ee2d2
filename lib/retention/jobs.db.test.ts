import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { expireLeads } from '#lib/doors/erase/expire.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestHouse } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { sweep } from './jobs.ts'

const count = async (house: Awaited<ReturnType<typeof openTestHouse>>, table: string) =>
  (await house.owner.query<{ n: number }>({ text: `select count(*)::int as n from ${table}` }))[0]?.n

test('P38: an enquiry and its person go two years after the last exchange, and not a second before', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house))
  house.setTime('2028-02-28T11:59:59Z')
  expect(await sweep(house)).toMatchObject({ people: 0 })
  expect(await count(house, 'people')).toBe(1)
  house.setTime('2028-02-29T12:00:00Z')
  expect(await sweep(house)).toMatchObject({ people: 1 })
  expect(await count(house, 'leads')).toBe(0)
})

test('a sign-up nobody confirmed goes after 30 days; an enquiry with a ticked box stays', async () => {
  const house = await openTestHouse('2026-03-01T00:00:00Z')
  await capture(house, newsletterSignUp(house, 'asked@example.com'))
  await capture(house, contactEnquiry(house, { consents: ['marketing_email'] }))
  house.setTime('2026-03-30T23:59:59Z')
  expect(await sweep(house)).toMatchObject({ people: 0 })
  house.setTime('2026-03-31T23:59:59Z')
  expect(await sweep(house)).toMatchObject({ people: 1 })
  const rest = await house.db.query({ text: 'select email from people' })
  expect(rest).toEqual([{ email: 'ada@example.com' }])
})

test('of an enquiry with a ticked box nobody confirmed, the request alone goes after 30 days', async () => {
  const house = await openTestHouse('2026-03-01T00:00:00Z')
  await capture(house, contactEnquiry(house, { consents: ['marketing_email'] }))
  house.setTime('2026-03-30T23:59:59Z')
  expect(await sweep(house)).toMatchObject({ unconfirmed_opt_in: 0 })
  house.setTime('2026-03-31T23:59:59Z')
  expect(await sweep(house)).toMatchObject({ people: 0, unconfirmed_opt_in: 1 })
  for (const table of ['consent_events', 'consents', 'tokens']) expect(await count(house, table)).toBe(0)
  expect(await count(house, 'leads')).toBe(1)
})

test('an enquiry of somebody who still gets the newsletter goes after two years; their consent stays', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house, { consents: ['marketing_email'] }))
  const mails: string[] = []
  await drainOutbox(house, {
    ...outboxTransport,
    deliver: async ({ text }) => {
      mails.push(text)
      return { kind: 'accepted', providerId: null }
    },
  })
  const token = /\/confirm\/([\w-]+)/.exec(mails.join())?.[1] ?? ''
  expect(await confirmOptIn(house, token, null)).toBe(true)
  house.setTime('2028-02-28T11:59:59Z')
  expect(await sweep(house)).toMatchObject({ enquiry: 0 })
  house.setTime('2028-02-29T12:00:00Z')
  expect(await sweep(house)).toMatchObject({ people: 0, enquiry: 1, unconfirmed_opt_in: 0 })
  expect(await house.db.query({ text: 'select email, name, company, phone from people' })).toEqual([
    { email: 'ada@example.com', name: null, company: null, phone: null },
  ])
  expect(await count(house, 'leads')).toBe(0)
  expect(await count(house, 'consent_events')).toBe(2)
})

test('records of mail go after six months, counters after a day; the lead stays', async () => {
  const house = await openTestHouse('2026-03-01T00:00:00Z')
  await capture(house, contactEnquiry(house))
  await drainOutbox(house, outboxTransport)
  house.setTime('2026-08-31T23:59:59Z')
  expect(await sweep(house)).toMatchObject({ delivery: 0, security: 2 })
  house.setTime('2026-09-02T00:00:00Z')
  expect(await sweep(house)).toMatchObject({ delivery: 2 })
  expect(await count(house, 'deliveries')).toBe(0)
  expect(await count(house, 'leads')).toBe(1)
})

test('one run a day happens, whoever asks', async () => {
  const house = await openTestHouse()
  const both = await Promise.all([sweep(house), sweep(house)])
  expect(both.filter((taken) => taken !== null)).toHaveLength(1)
  expect(await sweep(house)).toBeNull()
})

test('whoever writes while the sweep is at it stays', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house))
  house.setTime('2028-02-29T12:00:00Z')
  const { swept } = await house.owner.transaction(async (tx) => {
    await tx.query({ text: 'update people set last_activity_at = $1', values: [house.clock()] })
    const swept = sweep(house)
    await untilBlocked(house)
    return { swept }
  })
  expect(await swept).toMatchObject({ people: 0 })
  expect(await count(house, 'leads')).toBe(1)
})

test('a run that was broken off is begun again an hour later, not a day', async () => {
  const house = await openTestHouse('2026-03-01T10:00:00Z')
  await house.db.query({
    text: `insert into retention_runs (id, started_at, taken) values (gen_random_uuid(), $1, '{}')`,
    values: [house.clock()],
  })
  house.setTime('2026-03-01T10:59:59Z')
  expect(await sweep(house)).toBeNull()
  house.setTime('2026-03-01T11:00:00Z')
  expect(await sweep(house)).not.toBeNull()
})

test('P38: what somebody tells while their last enquiry expires is not taken with it', async () => {
  const house = await openTestHouse('2026-03-01T00:00:00Z')
  await capture(house, contactEnquiry(house))
  const { expiring } = await house.owner.transaction(async (tx) => {
    await tx.query({ text: `update people set name = 'Ada Byron', last_activity_at = '2030-01-01'` })
    const expiring = expireLeads(
      house,
      { record: 'enquiry', clock: 'submission' },
      new Date('2029-01-01T00:00:00Z'),
    )
    await untilBlocked(house)
    return { expiring }
  })
  expect(await expiring).toBe(1)
  expect(await house.db.query({ text: 'select name from people' })).toEqual([{ name: 'Ada Byron' }])
})
