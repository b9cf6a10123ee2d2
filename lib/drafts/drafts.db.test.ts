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
import { openTestHouse, type TestHouse } from '#lib/testing/open-app.ts'
import { type DraftSent, dropDraft, keepDraft } from './keep-draft.ts'

const system = { kind: 'system', id: null } as const

const draft = (house: TestHouse, answers: Record<string, unknown>, differs: Partial<DraftSent> = {}) => ({
  form: 'quote',
  answers,
  notice: house.notice.texts.en.hash,
  address: '203.0.113.7',
  ...differs,
})

const begun = { email: 'ada@example.com', goals: 'Fewer calls', services: ['web'] }

async function personId(house: TestHouse): Promise<string> {
  const [row] = await house.db.query<{ id: string }>({ text: 'select id from people' })
  return row?.id ?? ''
}

async function drafts(house: TestHouse) {
  const opened = await openPerson(house, await personId(house), null, system)
  return opened?.drafts.map(({ form, answers }) => ({ form, answers })) ?? []
}

const count = async (house: TestHouse, table: string) =>
  (await house.db.query({ text: `select from ${table}` })).length

test('P06: what was typed is kept, sealed, in the place of what was kept before; nobody is written to', async () => {
  const house = await openTestHouse()
  const first = await keepDraft(house, draft(house, begun))
  const second = await keepDraft(house, draft(house, { ...begun, name: 'Ada' }, { token: first ?? '' }))
  expect(await drafts(house)).toEqual([{ form: 'quote', answers: { ...begun, name: 'Ada' } }])
  expect(second).not.toBe(first)
  const [row] = await house.db.query<{ answers: Buffer }>({ text: 'select answers from drafts' })
  expect(row?.answers.includes('Fewer calls')).toBe(false)
  expect(await count(house, 'leads')).toBe(0)
  expect(await count(house, 'consent_events')).toBe(0)
  expect(await drainOutbox(house, outboxTransport)).toBe(0)
})

test('P06: where the policy does not say so nothing is kept: of another form, or by another agency', async () => {
  const house = await openTestHouse()
  expect(await keepDraft(house, draft(house, begun, { form: 'contact' }))).toBeNull()
  expect(await keepDraft(house, draft(house, begun, { form: 'constructor' }))).toBeNull()
  const demo = await loadAgency('demo')
  const other = await openTestHouse('2026-11-02T10:00:00Z', {
    ...demo,
    policy: { ...demo.policy, drafts: false },
  })
  expect(await keepDraft(other, draft(other, begun))).toBeNull()
  expect(await count(other, 'people')).toBe(0)
})

test('nothing is kept before there is a whole address, or under a notice that nobody published', async () => {
  const house = await openTestHouse()
  for (const answers of [{}, { goals: 'x' }, { email: 'ada@' }, { email: ['ada@example.com'] }])
    expect(await keepDraft(house, draft(house, answers))).toBeNull()
  expect(await keepDraft(house, draft(house, begun, { notice: 'made up' }))).toBeNull()
  expect(await count(house, 'people')).toBe(0)
})

test('what fits no field is left out: unknown names, ticked boxes, too long a text', async () => {
  const house = await openTestHouse()
  const answers = {
    ...begun,
    'consents.marketing_email': 'true',
    __proto__: 'x',
    name: 'a'.repeat(500),
    budget: 'all',
  }
  await keepDraft(house, draft(house, answers))
  expect(await drafts(house)).toEqual([{ form: 'quote', answers: begun }])
})

test('P06: refusing deletes what was kept', async () => {
  const house = await openTestHouse()
  const token = await keepDraft(house, draft(house, begun))
  await dropDraft(house, 'contact', token ?? '')
  expect(await count(house, 'drafts')).toBe(1)
  await dropDraft(house, 'quote', token ?? '')
  expect(await count(house, 'drafts')).toBe(0)
})

test('sending ends it, also what was under way, and under an address that was corrected since', async () => {
  const house = await openTestHouse()
  const token = await keepDraft(house, draft(house, { ...begun, email: 'typo@example.com' }))
  await keepDraft(house, draft(house, begun))
  const entries = new Map<string, string | string[]>([
    ...Object.entries(begun),
    ['name', 'Ada'],
    ['timing', 'open'],
  ])
  const signs = { trapped: false, elapsedMs: 60_000, proof: null }
  const notice = house.notice.texts.en.hash
  const posted = { form: 'quote', notice, entries, signs, address: null, draft: token }
  expect(await submitForm(house, posted)).toMatchObject({ kind: 'accepted' })
  expect(await count(house, 'drafts')).toBe(0)
  expect(await keepDraft(house, draft(house, begun))).toBeNull()
  expect(await count(house, 'drafts')).toBe(0)
})

test('P38: it goes a week after the last key, with a person of whom nothing else is known', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  const token = await keepDraft(house, draft(house, begun))
  house.setTime('2026-11-05T10:00:00Z')
  await keepDraft(house, draft(house, begun, { token: token ?? '' }))
  house.setTime('2026-11-12T09:59:59Z')
  expect(await sweep(house)).toMatchObject({ draft: 0, people: 0 })
  house.setTime('2026-11-13T10:00:00Z')
  expect(await sweep(house)).toMatchObject({ draft: 1, people: 1 })
  expect(await count(house, 'people')).toBe(0)
})

test('P38: a draft does not keep anybody longer, nor does it shorten what else is kept', async () => {
  const house = await openTestHouse('2026-11-02T10:00:00Z')
  await capture(house, contactEnquiry(house))
  await keepDraft(house, draft(house, begun))
  house.setTime('2026-11-10T10:00:00Z')
  expect(await sweep(house)).toMatchObject({ draft: 1, people: 0, enquiry: 0 })
})

test('P47: erasing a person takes their drafts', async () => {
  const house = await openTestHouse()
  await keepDraft(house, draft(house, begun))
  const erased = await erase(house, { personId: await personId(house), reason: 'request', actor: system })
  expect(erased?.plan).toContainEqual({ table: 'drafts', rows: 1 })
  expect(await count(house, 'drafts')).toBe(0)
})

test('R8: of somebody whose data is to be left as it is nothing is kept', async () => {
  const house = await openTestHouse()
  await capture(house, contactEnquiry(house))
  await house.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await keepDraft(house, draft(house, begun))).toBeNull()
})

test('S5: one neighbourhood keeps so many a minute and no more', async () => {
  const house = await openTestHouse()
  for (let n = 0; n < 120; n++) expect(await keepDraft(house, draft(house, begun))).not.toBeNull()
  expect(await keepDraft(house, draft(house, begun))).toBeNull()
  expect(await keepDraft(house, draft(house, begun, { address: '198.51.100.1' }))).not.toBeNull()
})
