import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { keepDraft } from '#lib/drafts/keep-draft.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import type { Duration } from '#policy/duration.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { sweep } from './jobs.ts'
import { previewSweep } from './preview.ts'

/** The demo studio, had it another rule for enquiries. */
async function keeping(period: Duration, clock: RetentionRule['clock'] = 'submission') {
  const demo = await loadAgency('demo')
  const enquiry = { ...demo.policy.retention.enquiry, period, clock }
  return { ...demo, policy: { ...demo.policy, retention: { ...demo.policy.retention, enquiry } } }
}

/** The period, when it came, the last moment at which it stays and the first at which it goes. */
test.each<[string, Duration, came: string, stays: string, goes: string]>([
  ['years', { years: 2 }, '2026-05-10T10:00:00Z', '2028-05-10T09:59:59.999Z', '2028-05-10T10:00:00Z'],
  ['a leap day', { years: 1 }, '2028-02-29T10:00:00Z', '2029-02-28T23:59:59Z', '2029-03-01T00:00:00Z'],
  [
    'a leap day to another',
    { years: 4 },
    '2028-02-29T10:00:00Z',
    '2032-02-29T09:59:59Z',
    '2032-02-29T10:00:00Z',
  ],
  ['18 months', { months: 18 }, '2026-08-31T10:00:00Z', '2028-02-29T09:59:59Z', '2028-03-01T00:00:00Z'],
  [
    'the last of a month',
    { months: 6 },
    '2026-08-31T10:00:00Z',
    '2027-02-28T23:59:59Z',
    '2027-03-01T00:00:00Z',
  ],
  [
    'days into summer time',
    { days: 7 },
    '2027-03-25T01:30:00Z',
    '2027-04-01T01:29:59Z',
    '2027-04-01T01:30:00Z',
  ],
  [
    'days out of summer time',
    { days: 7 },
    '2026-10-22T01:30:00Z',
    '2026-10-29T01:29:59Z',
    '2026-10-29T01:30:00Z',
  ],
  ['hours', { hours: 48 }, '2026-10-24T12:00:00Z', '2026-10-26T11:59:59Z', '2026-10-26T12:00:00Z'],
])('P38: both sides of a period of %s', async (_, period, came, stays, goes) => {
  const app = await openTestApp(came, await keeping(period))
  await capture(app, contactEnquiry(app))
  const enquiries = async () =>
    (await previewSweep(app)).rules.find(({ record }) => record === 'enquiry')?.count
  app.setTime(stays)
  expect([await enquiries(), (await sweep(app, true))?.people]).toEqual([0, 0])
  app.setTime(goes)
  expect([await enquiries(), (await previewSweep(app)).people]).toEqual([1, 1])
  expect(await sweep(app, true)).toMatchObject({ people: 1 })
  expect(await app.db.query({ text: 'select from leads' })).toEqual([])
})

test('P43: a preview touches nothing, and the sweep takes what it said', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, contactEnquiry(app))
  const answers = { name: 'Ada', email: 'begun@example.com' }
  await keepDraft(app, { form: 'quote', answers, notice: app.notice.texts.en.hash, address: null })
  app.setTime('2030-01-01T00:00:00Z')
  const before = await previewSweep(app)
  expect(await previewSweep(app)).toEqual(before)
  expect(before.rules.filter(({ count }) => Number(count) > 0).map(({ record }) => record)).toEqual(
    expect.arrayContaining(['enquiry', 'draft']),
  )
  expect(await sweep(app)).toMatchObject({ draft: 1, people: 2 })
  const after = await previewSweep(app)
  expect(after.people).toBe(0)
  for (const { record, count } of after.rules) expect([record, Number(count) || 0]).toEqual([record, 0])
})

test('P38: people are found by key: more than a batch go, also where some in between stay', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  for (let i = 0; i < 130; i++) {
    const fields = { name: 'A', email: `a${i}@example.com`, message: `${i}` }
    await capture(app, contactEnquiry(app, { fields, rate: { by: `${i}`, limit: 0 } }))
  }
  await app.owner.query({
    text: `update people set restricted_at = now() where email in ('a3@example.com', 'a77@example.com')`,
  })
  app.setTime('2030-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 128 })
  expect(await app.db.query({ text: 'select from people' })).toHaveLength(2)
})

test('P47: copies of leads that are kept for staff are made anew after a sweep', async () => {
  const app = await openTestApp('2026-03-01T00:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  await app.owner.query({
    text: `with member as (insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'a@b.example', 'owner', now()) returning id),
      register as (insert into disclosures (id, kind, staff_id, recipient, purpose, columns, started_at)
        select gen_random_uuid(), 'export', id, 'x', 'x', '[]', now() from member returning id, staff_id)
      insert into exports (id, staff_id, dataset, format, query, opens_messages, state, key, created_at, expires_at)
      select id, staff_id, 'leads', 'csv', '', false, 'ready', '', now(), now() from register`,
  })
  await app.owner.query({ text: `update consents set state = 'given'` })
  app.setTime('2030-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 0, enquiry: 1 })
  expect(await app.db.query({ text: 'select state from exports' })).toEqual([{ state: 'waiting' }])
})
