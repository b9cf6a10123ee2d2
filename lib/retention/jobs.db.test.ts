import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { confirmOptIn } from '#lib/doors/choices/confirm.ts'
import { optOut } from '#lib/doors/choices/opt-out.ts'
import { expireLeads } from '#lib/doors/erase/expire.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { sweep } from './jobs.ts'

const count = async (app: Awaited<ReturnType<typeof openTestApp>>, table: string) =>
  (await app.owner.query<{ n: number }>({ text: `select count(*)::int as n from ${table}` }))[0]?.n

test('P38: an enquiry and its person go two years after the last exchange, and not a second before', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app))
  app.setTime('2028-02-28T11:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 0 })
  expect(await count(app, 'people')).toBe(1)
  app.setTime('2028-02-29T12:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 1 })
  expect(await count(app, 'leads')).toBe(0)
})

test('a sign-up nobody confirmed goes after 30 days; an enquiry with a ticked box stays', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, newsletterSignUp(app, 'asked@example.com'))
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  app.setTime('2026-03-30T23:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 0 })
  app.setTime('2026-03-31T23:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 1 })
  const rest = await app.db.query({ text: 'select email from people' })
  expect(rest).toEqual([{ email: 'ada@example.com' }])
})

test('of an enquiry with a ticked box nobody confirmed, the request alone goes after 30 days', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  app.setTime('2026-03-30T23:59:59Z')
  expect(await sweep(app)).toMatchObject({ unconfirmed_opt_in: 0 })
  app.setTime('2026-03-31T23:59:59Z')
  expect(await sweep(app)).toMatchObject({ people: 0, unconfirmed_opt_in: 1 })
  for (const table of ['consent_events', 'consents', 'tokens']) expect(await count(app, table)).toBe(0)
  expect(await count(app, 'leads')).toBe(1)
})

test('an enquiry of somebody who still gets the newsletter goes after two years; their consent stays', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const mails: string[] = []
  await drainOutbox(app, {
    ...outboxTransport,
    deliver: async ({ text }) => {
      mails.push(text)
      return { kind: 'accepted', providerId: null }
    },
  })
  const token = /\/confirm\/([\w-]+)/.exec(mails.join())?.[1] ?? ''
  expect(await confirmOptIn(app, token, null)).toBe(true)
  app.setTime('2028-02-28T11:59:59Z')
  expect(await sweep(app)).toMatchObject({ enquiry: 0 })
  app.setTime('2028-02-29T12:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 0, enquiry: 1, unconfirmed_opt_in: 0 })
  expect(await app.db.query({ text: 'select email, name, company, phone from people' })).toEqual([
    { email: 'ada@example.com', name: null, company: null, phone: null },
  ])
  expect(await count(app, 'leads')).toBe(0)
  expect(await count(app, 'consent_events')).toBe(2)
})

test('P38: a subscription goes two years after its withdrawal, with what was narrowed of it; who it was stays with their enquiry (15.30)', async () => {
  const app = await openTestApp('2026-03-01T12:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const [person] = await app.db.query<{ id: string; key: Buffer }>({
    text: 'select id, email_key as key from people',
  })
  if (!person) throw new Error('nobody was captured')
  await app.owner.query({
    text: `insert into mail_preferences (person_id, rarely, changed_at) values ($1, true, now())`,
    values: [person.id],
  })
  const actor = { kind: 'person', id: person.id } as const
  await optOut(app, { emailKey: person.key, how: 'page', wording: 'Stop', actor })
  app.setTime('2027-06-01T12:00:00Z')
  await capture(app, contactEnquiry(app))
  app.setTime('2028-03-01T11:59:59Z')
  expect(await sweep(app)).toMatchObject({ subscription: 0 })
  app.setTime('2028-03-02T12:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 0, subscription: 1 })
  for (const table of ['consents', 'mail_preferences']) expect(await count(app, table)).toBe(0)
  expect(await count(app, 'suppressions')).toBe(1)
  expect(await count(app, 'leads')).toBe(2)
})

test('records of mail go after six months, counters after a day; the lead stays', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, contactEnquiry(app))
  await drainOutbox(app, outboxTransport)
  app.setTime('2026-08-31T23:59:59Z')
  expect(await sweep(app)).toMatchObject({ delivery: 0, security: 2 })
  app.setTime('2026-09-02T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ delivery: 2 })
  expect(await count(app, 'deliveries')).toBe(0)
  expect(await count(app, 'leads')).toBe(1)
})

test('one run a day happens, whoever asks', async () => {
  const app = await openTestApp()
  const both = await Promise.all([sweep(app), sweep(app)])
  expect(both.filter((taken) => taken !== null)).toHaveLength(1)
  expect(await sweep(app)).toBeNull()
})

test('whoever writes while the sweep is at it stays', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app))
  app.setTime('2028-02-29T12:00:00Z')
  const { swept } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'update people set last_activity_at = $1', values: [app.clock()] })
    const swept = sweep(app)
    await untilBlocked(app)
    return { swept }
  })
  expect(await swept).toMatchObject({ people: 0 })
  expect(await count(app, 'leads')).toBe(1)
})

test('a run that was broken off is begun again an hour later, not a day', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await app.db.query({
    text: `insert into retention_runs (id, started_at, taken) values (gen_random_uuid(), $1, '{}')`,
    values: [app.clock()],
  })
  app.setTime('2026-03-01T10:59:59Z')
  expect(await sweep(app)).toBeNull()
  app.setTime('2026-03-01T11:00:00Z')
  expect(await sweep(app)).not.toBeNull()
})

test('P38: what somebody tells while their last enquiry expires is not taken with it', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, contactEnquiry(app))
  const { expiring } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: `update people set name = 'Ada Byron', last_activity_at = '2030-01-01'` })
    const expiring = expireLeads(
      app,
      { record: 'enquiry', clock: 'submission' },
      new Date('2029-01-01T00:00:00Z'),
    )
    await untilBlocked(app)
    return { expiring }
  })
  expect(await expiring).toBe(1)
  expect(await app.db.query({ text: 'select name from people' })).toEqual([{ name: 'Ada Byron' }])
})
