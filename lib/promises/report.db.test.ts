import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { previewSweep } from '#lib/retention/preview.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { addSubscribers } from '#lib/testing/subscribers.ts'
import type { Duration } from '#policy/duration.ts'
import { allPromiseKinds } from '#policy/promise-kinds.ts'
import { enforcement } from './enforcement.ts'
import { reportEvidence } from './report.ts'

async function lineOf(app: TestApp, kind: string) {
  return (await reportEvidence(app)).lines.find((line) => line.kind === kind)
}

test('nothing is green that nothing has shown: an empty app claims only what it can look at', async () => {
  const app = await openTestApp()
  const { lines, unbuilt } = await reportEvidence(app)
  for (const { kind, state, figure, last } of lines) {
    if (state === 'idle') continue
    expect([kind, state]).toEqual([kind, 'kept'])
    expect([kind, figure && last]).toEqual([kind, expect.any(String)])
  }
  const green = lines.filter(({ state }) => state === 'kept').map(({ kind }) => kind)
  for (const kind of ['opt_in', 'kept_no_longer', 'erasure', 'fields_declared', 'unsubscribe_works'])
    expect(green).not.toContain(kind)
  expect(green).toContain('ledger_unchangeable')
  const bound = allPromiseKinds.filter((kind) => enforcement[kind].state === 'kept')
  expect(lines.every(({ kind }) => bound.includes(kind))).toBe(true)
  expect(unbuilt).toEqual([])
  const promising = await openTestApp(undefined, await loadAgency('ontrack'))
  expect((await reportEvidence(promising)).unbuilt.length).toBeGreaterThan(0)
})

test('P38, P43: the clock moves and the sweep stops: its promise turns red, no other does; it runs, and is green again', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await capture(app, contactEnquiry(app))
  await sweep(app)
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({
    state: 'kept',
    last: '2026-03-01T10:00Z',
    figure: { say: 'oldest', at: '2026-03-01', until: '2028-03-01', period: { years: 2 } },
  })

  app.setTime('2026-03-03T10:00:01Z')
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({ state: 'idle', figure: { say: 'stopped' } })

  // An hour before it is due the sweep runs for the last time. Late is only what one of a day later should have taken.
  app.setTime('2028-03-01T09:00:00Z')
  await sweep(app)
  app.setTime('2028-03-02T10:59:59Z')
  expect((await lineOf(app, 'kept_no_longer'))?.state).toBe('kept')

  app.setTime('2028-03-02T11:00:01Z')
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({
    state: 'broken',
    last: '2028-03-01T09:00Z',
    figure: { say: 'overdue', records: ['enquiry'] },
  })
  await sealAll(app)
  const red = (await reportEvidence(app)).lines.filter(({ state }) => state === 'broken')
  // An enquiry that nobody answered for two years is late as well.
  expect(red.map(({ kind }) => kind)).toEqual(['enquiry_answered', 'kept_no_longer'])

  await sweep(app)
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({
    state: 'kept',
    last: '2028-03-02T11:00Z',
    figure: { say: 'sweptAll' },
  })
})

test('P22: evidence names nobody, tells small numbers as few, and of what people did the day alone', async () => {
  const app = await openTestApp('2026-03-01T10:11:12Z')
  const fields = { name: 'Canary Name', email: 'canary@example.com', message: 'Canary message' }
  await capture(app, contactEnquiry(app, { fields, consents: ['marketing_email'] }))
  const told = JSON.stringify(await reportEvidence(app))
  expect(told.toLowerCase()).not.toContain('canary')
  expect(await lineOf(app, 'fields_declared')).toMatchObject({
    state: 'kept',
    last: '2026-03-01',
    figure: { count: null },
  })
  for (let i = 0; i < 4; i++)
    await capture(
      app,
      contactEnquiry(app, { fields: { ...fields, message: `${i}` }, rate: { by: `${i}`, limit: 0 } }),
    )
  expect(await lineOf(app, 'fields_declared')).toMatchObject({ figure: { count: 5 } })
})

test('what contradicts a promise is seen: a whole address, an open message, an unanswered request', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  expect((await lineOf(app, 'address_shortened'))?.state).toBe('kept')
  expect((await lineOf(app, 'sealed'))?.state).toBe('kept')
  await app.owner.query({
    text: `update leads set ip_prefix = '203.0.113.77', message = convert_to('{"message":"x"}', 'UTF8')`,
  })
  expect(await lineOf(app, 'address_shortened')).toMatchObject({
    state: 'broken',
    figure: { exceptions: null },
  })
  expect((await lineOf(app, 'sealed'))?.state).toBe('broken')
})

test('P44: who has to stay by law is late for nothing, and is no figure of the oldest', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const actor = { kind: 'staff', id: randomUUID() } as const
  await placeHold(app, {
    personId: person?.id ?? '',
    ground: 'dispute',
    covers: null,
    reason: 'Tax audit of 2026',
    actor,
  })
  app.setTime('2036-03-01T10:00:00Z')
  await sweep(app)
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({ state: 'kept', figure: { say: 'sweptAll' } })
  expect(JSON.stringify(await reportEvidence(app))).not.toContain('Tax')
})

/** Digiterex, had somebody typed another period for enquiries and nothing else. */
async function digiterexKeeping(period: Duration) {
  const agency = await loadAgency('digiterex')
  const { retention } = agency.policy
  const enquiry = { ...retention.enquiry, period }
  return { ...agency, policy: { ...agency.policy, retention: { ...retention, enquiry } } }
}

test.each<[Duration, said: string, until: string]>([
  [{ years: 2 }, '2 years', '2028-03-01'],
  [{ months: 18 }, '18 months', '2027-09-01'],
])('P38: one edit of the policy to %o changes page, sweep rule and evidence', async (period, said, until) => {
  const app = await openTestApp('2026-03-01T10:00:00Z', await digiterexKeeping(period))
  const section = app.notice.texts.en.sections.find(({ id }) => id === 'retention')
  expect(JSON.stringify(section)).toContain(`${said} from`)
  const fields = { name: 'Ada', email: 'ada@example.com', message: 'x', of_age: 'true' }
  expect(await capture(app, contactEnquiry(app, { fields }))).toMatchObject({ kind: 'accepted' })
  await sweep(app)
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({ figure: { until, period } })
  const due = async () => (await previewSweep(app)).rules.find(({ record }) => record === 'enquiry')
  // P40: a period of what nobody counted yet is printed, and its rule runs.
  const counts = (await previewSweep(app)).rules.find(({ record }) => record === 'page_count')
  expect(counts).toMatchObject({ count: 0, rule: { period: { months: 14 } } })
  app.setTime(`${until}T09:59:59Z`)
  expect(await due()).toMatchObject({ count: 0, rule: { period } })
  app.setTime(`${until}T10:00:00Z`)
  expect(await due()).toMatchObject({ count: 1 })
})

test('P43: somebody who is left without a reason to stay is late, also where nothing else of theirs is', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  await addSubscribers(app, [{ email: 'left@example.com' }])
  await app.owner.query({
    text: `update consents set state = 'withdrawn', changed_at = '2026-03-01'`,
  })
  await sweep(app)
  expect((await lineOf(app, 'kept_no_longer'))?.state).toBe('kept')
  app.setTime('2036-03-01T10:00:00Z')
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({
    state: 'broken',
    figure: { say: 'overdue', records: ['enquiry', 'subscription'] },
  })
})

test('P43: an enquiry whose period has not begun is no figure of the oldest', async () => {
  const demo = await loadAgency('demo')
  const enquiry = { ...demo.policy.retention.enquiry, clock: 'answer' } as const
  const policy = { ...demo.policy, retention: { ...demo.policy.retention, enquiry } }
  const app = await openTestApp('2026-03-01T10:00:00Z', { ...demo, policy })
  await capture(app, contactEnquiry(app))
  await sweep(app)
  expect(await lineOf(app, 'kept_no_longer')).toMatchObject({ state: 'kept', figure: { say: 'sweptAll' } })
})

test('S12: a sealer that stopped is seen also where more came since than are looked at', async () => {
  const app = await openTestApp('2026-03-01T10:00:00Z')
  const logged = (count: number, at: string) =>
    app.owner.query({
      text: `insert into audit_events (at, actor_kind, verb, facts)
        select $2::timestamptz, 'system', 'test.done', '{}' from generate_series(1, $1::int)`,
      values: [count, at],
    })
  await logged(1, '2026-03-01T10:00:00Z')
  await sealAll(app)
  await logged(1, '2026-03-01T11:00:00Z')
  await logged(1100, '2026-03-01T11:59:00Z')
  app.setTime('2026-03-01T12:00:00Z')
  expect((await lineOf(app, 'log_append_only'))?.state).toBe('broken')
})

test('what no figure shows says when its test ran, and counts for nothing once what keeps it has changed (15.32)', async () => {
  const app = await openTestApp()
  const of = async (changed: boolean) => {
    const run = { at: '2026-11-01', version: '1.2.3', changed }
    const { lines } = await reportEvidence(app, { links_marked: run })
    return lines.find(({ kind }) => kind === 'links_marked')
  }
  const figure = { at: '2026-11-01', version: '1.2.3' }
  expect(await of(false)).toMatchObject({ by: 'tested', state: 'kept', figure: { say: 'tested', ...figure } })
  expect(await of(true)).toMatchObject({
    by: 'tested',
    state: 'idle',
    figure: { say: 'changedSince', ...figure },
  })
  expect(await lineOf(app, 'links_marked')).toMatchObject({
    state: 'idle',
    last: null,
    figure: { say: 'untested' },
  })
})
