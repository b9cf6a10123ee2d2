import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { phoneKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { withAgeBox } from '#policy/law/age.ts'
import { capture } from './capture.ts'
import type { Submission } from './submission.ts'

const app = await openTestApp()
const of = (form: string, fields: Submission['fields'], differs: Partial<Submission> = {}) =>
  contactEnquiry(app, { form, fields, ...differs })

async function leadOf(submission: Submission) {
  const captured = await capture(app, submission)
  if (captured.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(captured)}`)
  const [lead] = await app.db.query<{
    id: string
    person_id: string
    details: object
    record_class: string
    answer_due_at: Date | null
    email: string | null
    phone: string | null
    name: string | null
  }>({
    text: 'select l.*, p.email, p.phone, p.name from leads l join people p on p.id = l.person_id where reference = $1',
    values: [captured.reference],
  })
  if (!lead) throw new Error('No lead.')
  return lead
}

const mailOf = async (leadId: string) =>
  (
    await app.db.query<{ kind: string }>({
      text: 'select kind from outbox where lead_id = $1 order by kind',
      values: [leadId],
    })
  ).map(({ kind }) => kind)

const ada = { name: 'Ada', email: 'ada@example.com' }

test('P02: goals, budget, services and timing of a quote are the lead’s own, and the goals are sealed', async () => {
  const lead = await leadOf(
    of('quote', {
      ...ada,
      services: ['web', 'brand'],
      goals: 'Fewer calls',
      budget: '10_25',
      timing: 'open',
    }),
  )
  expect(lead.details).toEqual({ ...ada, services: ['web', 'brand'], budget: '10_25', timing: 'open' })
  expect(JSON.stringify(lead)).not.toContain('Fewer calls')
})

test.each([
  ['services', { services: ['tax'] }, 'choice'],
  ['services', { services: [] }, 'required'],
  ['budget', { budget: 'much' }, 'choice'],
  ['timing', { timing: '' }, 'required'],
])('P02: a quote with a wrong %s is refused, saying which', async (field, differs, code) => {
  const fields = { ...ada, services: ['web'], goals: 'x', timing: 'open', ...differs }
  expect(await capture(app, of('quote', fields))).toEqual({ kind: 'invalid', issues: [{ field, code }] })
})

test('P63: an enquiry is due after the working days that the policy names', async () => {
  const lead = await leadOf(of('contact', { ...ada, message: 'due' }))
  expect(lead.answer_due_at?.toISOString()).toBe('2026-11-04T10:00:00.000Z')
})

test('P03: somebody without an address is known by the number, however it is written; only staff are told', async () => {
  const first = await leadOf(of('call-back', { name: 'Bram', phone: '+31 6 1234 5678', time: '16:30' }))
  expect(first).toMatchObject({ email: null, phone: '+31 6 1234 5678', name: 'Bram' })
  expect(await mailOf(first.id)).toEqual(['staff_notice'])
  const second = await leadOf(of('call-back', { name: 'Mallory', phone: '0031 (0)6 12345678', topic: 'b' }))
  expect(second.person_id).toBe(first.person_id)
  expect(second.name).toBe('Bram')
  expect(second.details).toMatchObject({ name: 'Mallory' })
})

test('two people who share a telephone but not an address stay two', async () => {
  const phone = '+44 20 7946 0000'
  const one = await leadOf(of('call-back', { name: 'One', phone, email: 'one@example.com' }))
  const two = await leadOf(of('call-back', { name: 'Two', phone, email: 'two@example.com' }))
  const bare = await leadOf(of('call-back', { name: 'Three', phone }))
  expect(new Set([one, two, bare].map(({ person_id }) => person_id)).size).toBe(3)
  expect(await mailOf(one.id)).toEqual(['auto_reply', 'staff_notice'])
})

test('a number that cannot be rung is refused', async () => {
  for (const phone of ['12', 'call me', '+', '1'.repeat(25)]) {
    const answer = await capture(app, of('call-back', { name: 'A', phone }))
    expect(answer).toEqual({ kind: 'invalid', issues: [{ field: 'phone', code: 'phone' }] })
  }
})

test('who asks to be rung on a later day is promised it for the end of that day, or of the next that is open (15.13)', async () => {
  const due = async (values: Record<string, string>) => {
    const answer = await capture(app, of('call-back', { name: 'A', phone: '+33612345678', ...values }))
    return answer.kind === 'accepted' ? answer.due?.toISOString() : answer
  }
  const usual = await due({ topic: 'usual' })
  expect(await due({ day: '2026-11-02', topic: 'today' })).toBe(usual)
  expect(await due({ day: '2026-11-12' })).toBe('2026-11-12T17:00:00.000Z')
  // A Saturday.
  expect(await due({ day: '2026-11-14' })).toMatch(/^2026-11-16T/)
})

test('a day that is over and a time that there is not are refused beside their field (15.13)', async () => {
  const asked = (values: Record<string, string>) =>
    capture(app, of('call-back', { name: 'A', phone: '+33612345678', ...values }))
  expect(await asked({ day: '2026-11-01' })).toEqual({
    kind: 'invalid',
    issues: [{ field: 'day', code: 'day_over' }],
  })
  expect(await asked({ day: '2027-03-28', time: '02:30' })).toEqual({
    kind: 'invalid',
    issues: [{ field: 'time', code: 'time_skipped' }],
  })
})

test('R7: erasing somebody known by a number leaves its keyed hash among those not to be rung', async () => {
  const lead = await leadOf(of('call-back', { name: 'Gone', phone: '+1 202 555 0100' }))
  await erase(app, { personId: lead.person_id, reason: 'request', actor: { kind: 'system', id: null } })
  const marks = await app.db.query({
    text: 'select channel, reason from suppressions where key = $1',
    values: [phoneKeyOf(app.keys.suppression, '+12025550100')],
  })
  expect(marks).toEqual([{ channel: 'phone', reason: 'erasure' }])
})

test('a competition takes nothing after its end, and what it took goes three months later', async () => {
  const other = await openTestApp('2027-01-15T10:59:59Z')
  const entry = contactEnquiry(other, { form: 'poster', fields: ada })
  expect((await capture(other, entry)).kind).toBe('accepted')
  const asked = contactEnquiry(other, { fields: { ...ada, email: 'grace@example.com', message: 'x' } })
  expect((await capture(other, asked)).kind).toBe('accepted')
  other.setTime('2027-01-15T11:00:00Z')
  const late = contactEnquiry(other, { form: 'poster', fields: { ...ada, email: 'late@example.com' } })
  expect(await capture(other, late)).toEqual({ kind: 'closed' })
  other.setTime('2027-04-15T10:59:59Z')
  expect(await sweep(other)).toMatchObject({ people: 0, competition: 0 })
  other.setTime('2027-04-16T11:00:00Z')
  expect(await sweep(other)).toMatchObject({ people: 1 })
  expect(await other.db.query({ text: 'select email from people' })).toEqual([{ email: 'grace@example.com' }])
})

test('P38: what a person sent by two forms goes form by form, each in its own time', async () => {
  const other = await openTestApp('2026-11-02T10:00:00Z')
  await capture(other, contactEnquiry(other, { form: 'checklist', fields: ada }))
  await capture(other, contactEnquiry(other, { fields: { ...ada, message: 'x' } }))
  other.setTime('2027-05-03T10:00:00Z')
  expect(await sweep(other)).toMatchObject({ people: 0, material_request: 1, enquiry: 0 })
  expect(await other.db.query({ text: 'select name from people' })).toEqual([{ name: 'Ada' }])
})

test('where the policy names an age, every form asks for the statement and no form for a birth date', async () => {
  const demo = await loadAgency('demo')
  const policy = { ...demo.policy, minimumAge: 16 }
  const adult = await openTestApp('2026-11-02T10:00:00Z', {
    ...demo,
    policy,
    forms: withAgeBox(demo.forms, policy),
  })
  const fields = { ...ada, message: 'x' }
  expect(await capture(adult, contactEnquiry(adult, { fields }))).toEqual({
    kind: 'invalid',
    issues: [{ field: 'of_age', code: 'required' }],
  })
  const stated = contactEnquiry(adult, { fields: { ...fields, of_age: 'true' } })
  expect((await capture(adult, stated)).kind).toBe('accepted')
  expect(await adult.db.query({ text: `select details->>'of_age' as stated from leads` })).toEqual([
    { stated: 'true' },
  ])
})

test('P16: each channel has a box of its own, and ticking one asks for that one alone', async () => {
  const demo = await loadAgency('demo')
  const contact = demo.forms.contact
  if (!contact) throw new Error('The demo has a contact form.')
  const wording = { en: 'Text me', fr: 'Textos', ar: 'رسائل' }
  const sms = { purpose: 'marketing_sms', channel: 'sms', wording } as const
  const marketing_sms = {
    basis: 'consent',
    optIn: 'sms',
    why: wording,
    categories: ['contact', 'consent', 'preferences'],
  } as const
  const texting = await openTestApp('2026-11-02T10:00:00Z', {
    ...demo,
    policy: { ...demo.policy, purposes: { ...demo.policy.purposes, marketing_sms } },
    forms: { contact: { ...contact, consents: { ...contact.consents, sms } } },
  })
  await capture(texting, contactEnquiry(texting, { consents: ['sms'] }))
  expect(
    await texting.db.query({ text: 'select purpose, channel, state, wording from consent_events' }),
  ).toEqual([{ purpose: 'marketing_sms', channel: 'sms', state: 'requested', wording: 'Text me' }])
})
