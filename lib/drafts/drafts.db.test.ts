import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { submitForm } from '#lib/leads/submit-form.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { openPerson } from '#lib/people/open-person.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { type DraftSent, dropDraft, keepDraft, reopenDraft } from './keep-draft.ts'

const system = { kind: 'system', id: null } as const

const draft = (app: TestApp, answers: Record<string, unknown>, differs: Partial<DraftSent> = {}) => ({
  form: 'quote',
  answers,
  notice: app.notice.texts.en.hash,
  address: '203.0.113.7',
  ...differs,
})

const begun = { email: 'ada@example.com', goals: 'Fewer calls', services: ['web'] }

async function personId(app: TestApp): Promise<string> {
  const [row] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  return row?.id ?? ''
}

async function drafts(app: TestApp) {
  const opened = await openPerson(app, await personId(app), null, system)
  return opened?.drafts.map(({ form, answers }) => ({ form, answers })) ?? []
}

const count = async (app: TestApp, table: string) =>
  (await app.db.query({ text: `select from ${table}` })).length

test('P06: what was typed is kept, sealed, in the place of what was kept before; nobody is written to', async () => {
  const app = await openTestApp()
  const first = await keepDraft(app, draft(app, begun))
  const second = await keepDraft(app, draft(app, { ...begun, name: 'Ada' }, { token: first ?? '' }))
  expect(await drafts(app)).toEqual([{ form: 'quote', answers: { ...begun, name: 'Ada' } }])
  expect(second).not.toBe(first)
  const [row] = await app.db.query<{ answers: Buffer }>({ text: 'select answers from drafts' })
  expect(row?.answers.includes('Fewer calls')).toBe(false)
  expect(await count(app, 'leads')).toBe(0)
  expect(await count(app, 'consent_events')).toBe(0)
  expect(await drainOutbox(app, outboxTransport)).toBe(0)
})

test('P06: where the policy does not say so nothing is kept: of another form, or by another agency', async () => {
  const app = await openTestApp()
  expect(await keepDraft(app, draft(app, begun, { form: 'contact' }))).toBeNull()
  expect(await keepDraft(app, draft(app, begun, { form: 'constructor' }))).toBeNull()
  const demo = await loadAgency('demo')
  const other = await openTestApp('2026-11-02T10:00:00Z', {
    ...demo,
    policy: { ...demo.policy, drafts: false },
  })
  expect(await keepDraft(other, draft(other, begun))).toBeNull()
  expect(await count(other, 'people')).toBe(0)
})

test('nothing is kept before there is a whole address, or under a notice that nobody published', async () => {
  const app = await openTestApp()
  for (const answers of [{}, { goals: 'x' }, { email: 'ada@' }, { email: ['ada@example.com'] }])
    expect(await keepDraft(app, draft(app, answers))).toBeNull()
  expect(await keepDraft(app, draft(app, begun, { notice: 'made up' }))).toBeNull()
  expect(await count(app, 'people')).toBe(0)
})

test('what fits no field is left out: unknown names, ticked boxes, too long a text', async () => {
  const app = await openTestApp()
  const answers = {
    ...begun,
    'consents.marketing_email': 'true',
    __proto__: 'x',
    name: 'a'.repeat(500),
    budget: 'all',
  }
  await keepDraft(app, draft(app, answers))
  expect(await drafts(app)).toEqual([{ form: 'quote', answers: begun }])
})

test('what was kept comes back to the page that holds it, and to no other (15.14)', async () => {
  const app = await openTestApp()
  const first = (await keepDraft(app, draft(app, begun))) ?? ''
  expect(await reopenDraft(app, 'quote', first)).toEqual(begun)
  const second = (await keepDraft(app, draft(app, { ...begun, name: 'Ada' }, { token: first }))) ?? ''
  expect(await reopenDraft(app, 'quote', second)).toEqual({ ...begun, name: 'Ada' })
  for (const [form, token] of [
    ['quote', first],
    ['quote', 'made up'],
    ['contact', second],
  ] as const)
    expect(await reopenDraft(app, form, token)).toBeNull()
  await dropDraft(app, 'quote', second)
  expect(await reopenDraft(app, 'quote', second)).toBeNull()
})

test('P06: refusing deletes what was kept', async () => {
  const app = await openTestApp()
  const token = await keepDraft(app, draft(app, begun))
  await dropDraft(app, 'contact', token ?? '')
  expect(await count(app, 'drafts')).toBe(1)
  await dropDraft(app, 'quote', token ?? '')
  expect(await count(app, 'drafts')).toBe(0)
})

test('sending ends it, also what was under way, and under an address that was corrected since', async () => {
  const app = await openTestApp()
  const token = await keepDraft(app, draft(app, { ...begun, email: 'typo@example.com' }))
  await keepDraft(app, draft(app, begun))
  const entries = new Map<string, string | string[]>([
    ...Object.entries(begun),
    ['name', 'Ada'],
    ['timing', 'open'],
  ])
  const signs = { trapped: false, elapsedMs: 60_000, proof: null }
  const notice = app.notice.texts.en.hash
  const posted = { form: 'quote', notice, entries, signs, address: null, draft: token }
  expect(await submitForm(app, posted)).toMatchObject({ kind: 'accepted' })
  expect(await count(app, 'drafts')).toBe(0)
  expect(await keepDraft(app, draft(app, begun))).toBeNull()
  expect(await count(app, 'drafts')).toBe(0)
})

test('P38: it goes a week after the last key, with a person of whom nothing else is known', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  const token = await keepDraft(app, draft(app, begun))
  app.setTime('2026-11-05T10:00:00Z')
  await keepDraft(app, draft(app, begun, { token: token ?? '' }))
  app.setTime('2026-11-12T09:59:59Z')
  expect(await sweep(app)).toMatchObject({ draft: 0, people: 0 })
  app.setTime('2026-11-13T10:00:00Z')
  expect(await sweep(app)).toMatchObject({ draft: 1, people: 1 })
  expect(await count(app, 'people')).toBe(0)
})

test('P38: a draft does not keep anybody longer, nor does it shorten what else is kept', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await capture(app, contactEnquiry(app))
  await keepDraft(app, draft(app, begun))
  app.setTime('2026-11-10T10:00:00Z')
  expect(await sweep(app)).toMatchObject({ draft: 1, people: 0, enquiry: 0 })
})

test('P47: erasing a person takes their drafts', async () => {
  const app = await openTestApp()
  await keepDraft(app, draft(app, begun))
  const erased = await erase(app, { personId: await personId(app), reason: 'request', actor: system })
  expect(erased?.plan).toContainEqual({ table: 'drafts', rows: 1 })
  expect(await count(app, 'drafts')).toBe(0)
})

test('R8: of somebody whose data is to be left as it is nothing is kept', async () => {
  const app = await openTestApp()
  await capture(app, contactEnquiry(app))
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await keepDraft(app, draft(app, begun))).toBeNull()
})

test('S5: one neighbourhood keeps so many a minute and no more', async () => {
  const app = await openTestApp()
  for (let n = 0; n < 120; n++) expect(await keepDraft(app, draft(app, begun))).not.toBeNull()
  expect(await keepDraft(app, draft(app, begun))).toBeNull()
  expect(await keepDraft(app, draft(app, begun, { address: '198.51.100.1' }))).not.toBeNull()
})
