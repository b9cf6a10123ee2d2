import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { readPageKey } from '#lib/platform/page-key.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { listUnruled } from './due-rows.ts'
import { sweep } from './jobs.ts'
import { findEnding, listNextLeads, nextCounts } from './next-week.ts'
import { listProofs } from './proofs.ts'

const write = (app: TestApp, name: string) => {
  const fields = { name, email: `${name}@example.com`, message: name }
  return capture(app, contactEnquiry(app, { fields, rate: { by: name, limit: 0 } }))
}

test('P43: what the sweeps of the next seven days take is listed with its day, and nothing that comes later (17.10)', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await write(app, 'first')
  app.setTime('2026-03-06T10:00:00Z')
  await write(app, 'second')
  app.setTime('2026-03-20T10:00:00Z')
  await write(app, 'later')
  app.setTime('2028-02-28T10:00:00Z')
  const { rows, older } = await listNextLeads(app, 'enquiry', null)
  expect(rows.map(({ endsAt }) => endsAt.toISOString())).toEqual([
    '2028-03-01T10:00:00.000Z',
    '2028-03-06T10:00:00.000Z',
  ])
  expect(older).toBeNull()
  expect((await nextCounts.count(app)).enquiry).toBe(2)
})

test('P44: one press holds what is listed, by its kind of record, and it leaves the list (17.10)', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await write(app, 'ada')
  app.setTime('2028-02-28T10:00:00Z')
  const [ending] = (await listNextLeads(app, 'enquiry', null)).rows
  const found = await findEnding(app, ending?.id ?? '')
  expect(found).toMatchObject({ record: 'enquiry', reference: ending?.reference })
  const actor = { kind: 'staff', id: randomUUID() } as const
  const personId = found?.personId ?? ''
  expect(await placeHold(app, { personId, ground: 'tax', covers: ['enquiry'], reason: 'x', actor })).toBe(
    true,
  )
  expect((await listNextLeads(app, 'enquiry', null)).rows).toEqual([])
  app.setTime('2028-03-02T10:00:00Z')
  await sweep(app)
  expect(await app.db.query({ text: 'select from leads' })).toHaveLength(1)
})

test('P43: the list goes on page by page, each lead once, also among many (17.10)', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await write(app, 'ada')
  // Some at one moment: the id tells them apart.
  await app.owner.query({
    text: `insert into leads (id, reference, person_id, form, details, search, words, language, notice_number, received_at)
      select gen_random_uuid(), 'E-' || n, person_id, form, details, search, words, language, notice_number, received_at + n / 3 * interval '1 second'
      from leads, generate_series(1, 119) n`,
  })
  app.setTime('2028-02-28T10:00:00Z')
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page = await listNextLeads(app, 'enquiry', readPageKey(after))
    seen.push(...page.rows.map(({ id }) => id))
    after = page.older
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
})

test('P38, P43: what no clause of the policy speaks of is named, and is no kept promise (17.10)', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await write(app, 'ada')
  expect(await listUnruled(app.db, app.agency.policy)).toEqual([])
  const { feedback: _, ...retention } = app.agency.policy.retention
  const policy = { ...app.agency.policy, retention }
  await app.owner.query({ text: `update leads set record_class = 'feedback'` })
  const without = { ...app, agency: { ...app.agency, policy } }
  expect(await listUnruled(app.db, policy)).toEqual(['feedback'])
  const { lines } = await reportEvidence(without)
  expect(lines.find(({ kind }) => kind === 'kept_no_longer')).toMatchObject({
    state: 'broken',
    figure: { records: ['feedback'] },
  })
})

test('P43: each period shows the sweep that last applied it, what it took, and the last one that took any (17.10)', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await write(app, 'ada')
  app.setTime('2026-04-02T10:00:00Z')
  await sweep(app)
  const proofOf = async (record: string) => (await listProofs(app)).find((proof) => proof.record === record)
  const counters = await proofOf('security')
  expect(counters).toMatchObject({ applied: app.clock(), lastTook: { at: app.clock() } })
  expect(counters?.took).toBeGreaterThan(0)
  expect(await proofOf('enquiry')).toMatchObject({ applied: app.clock(), took: 0, lastTook: null })
  const first = app.clock()
  app.setTime('2026-04-03T10:00:00Z')
  await sweep(app)
  expect(await proofOf('security')).toMatchObject({ applied: app.clock(), took: 0, lastTook: { at: first } })
})
