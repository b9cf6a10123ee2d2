import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ownRequestView } from '#app/_requests/own-request-view.ts'
import { loadAgency } from '#lib/agency.ts'
import { confirmLink, previewLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { correctPerson } from '#lib/people/correct-person.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { answerRequest } from './answer-request.ts'
import { appealRefusal } from './appeal.ts'
import { readDueRequests } from './due.ts'
import { extendRequest } from './extend-request.ts'
import { callErasureOff, eraseAsAsked, pressErasure } from './own-erasure.ts'
import { readOwnRequest } from './own-request.ts'
import { findRequest } from './queries.ts'
import { warnOfRequests } from './warnings.ts'

const email = 'ada@example.com'

async function letters(app: TestApp) {
  return Promise.all(
    (await permit(app)).permits.map(async ({ message }) => ({
      kind: message.kind,
      text: (await composeMail(app, message))?.text ?? '',
    })),
  )
}

/** The link by which a mailbox shows that a request is its own. */
async function asked(app: TestApp, right: string, place = 'EEA'): Promise<string> {
  await capture(app, contactEnquiry(app))
  const fields = { right, email, ...(place && { place }) }
  await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const asking = (await letters(app)).find(({ kind }) => kind === 'confirm_request')
  return /\/confirm\/([\w-]+)/.exec(asking?.text ?? '')?.[1] ?? ''
}

/** The link to the page of a request that was shown to be its person's. */
async function proven(app: TestApp, right: string, place = 'EEA'): Promise<string> {
  return (await confirmLink(app, await asked(app, right, place), null)).own ?? ''
}

async function addMember(app: TestApp, role: string) {
  const id = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, $2, $3, now())`,
    values: [id, `${id}@example.com`, role],
  })
  return { kind: 'staff', id } as const
}

const idOf = async (app: TestApp, token: string) => (await readOwnRequest(app, token))?.id ?? ''
const state = async (app: TestApp, token: string) => {
  const { outcome, deed } = (await readOwnRequest(app, token)) ?? {}
  return { outcome, deed }
}

const waiting = async (hours?: 24) => {
  const demo = await loadAgency('demo')
  const requests = { ...demo.policy.requests, ...(hours && { erasureWaits: { hours } }) }
  return openTestApp(undefined, { ...demo, policy: { ...demo.policy, requests } })
}

test('E4: a proof link that a scanner opens does nothing (17.1)', async () => {
  const app = await openTestApp()
  const link = await asked(app, 'restriction')
  for (let times = 0; times < 3; times++) expect((await previewLink(app, link)).state).toBe('open')
  expect(await app.owner.query({ text: 'select from requests where proven_at is not null' })).toEqual([])
})

test('P50: an objection takes effect with the press, and the mail says what changed (17.1)', async () => {
  const app = await openTestApp()
  const token = await proven(app, 'objection')
  expect(await state(app, token)).toEqual({ outcome: 'done', deed: 'stopped' })
  const marks = await app.owner.query({ text: `select reason from suppressions where channel = 'email'` })
  expect(marks).toEqual([{ reason: 'objection' }])
  const told = (await letters(app)).find(({ kind }) => kind === 'request_answered')
  expect(told?.text).toContain('All marketing to you has stopped')
})

/** What somebody thinks of the agency's work, which it keeps for an interest of its own. */
async function giveFeedback(app: TestApp): Promise<void> {
  const fields = { email, score: 'no', better: 'The engine is upside down.' }
  expect(await capture(app, contactEnquiry(app, { form: 'feedback', fields }))).toMatchObject({
    kind: 'accepted',
  })
}

test('P50: who objects ends the uses that rest on our interests: what they told of our work goes, their enquiry stays (15.30)', async () => {
  const app = await openTestApp()
  await giveFeedback(app)
  await proven(app, 'objection')
  const left = await app.owner.query<{ form: string }>({ text: 'select form from leads order by form' })
  expect(left.map(({ form }) => form)).toEqual(['contact', 'privacy-request'])
})

test('P50, P39: what became a project stays though its person objects: it rests on its contract (15.30)', async () => {
  const app = await openTestApp()
  await giveFeedback(app)
  await app.owner.query({
    text: `insert into projects (id, lead_id, person_id, title, begun_on, created_at)
      select gen_random_uuid(), id, person_id, 'Harbour', '2026-11-02', now() from leads where form = 'feedback'`,
  })
  await proven(app, 'objection')
  expect(await app.owner.query({ text: `select form from leads where form = 'feedback'` })).toHaveLength(1)
})

test('P48, R8: a restriction takes effect with the press, and its person is told all the same (17.1)', async () => {
  const app = await openTestApp()
  const token = await proven(app, 'restriction')
  expect(await state(app, token)).toEqual({ outcome: 'done', deed: 'restricted' })
  expect((await readOwnRequest(app, token))?.restrictedAt).toEqual(app.clock())
  expect((await letters(app)).map(({ kind }) => kind)).toEqual(['request_answered'])
})

test('R1: what was not done cannot be closed as done, neither by staff nor past them (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app, 'privacy')
  const token = await proven(app, 'rectification')
  const id = await idOf(app, token)
  expect(await answerRequest(app, { id, outcome: 'done', actor })).toBe('no_deed')
  const past = app.owner.query({ text: `update requests set outcome = 'done', answered_at = now()` })
  await expect(past).rejects.toThrow('requests_done_by_a_deed')
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const was = { name: 'Ada Lovelace', company: null, phone: null, email }
  const values = { ...was, name: 'Ada King' }
  const correction = {
    personId: person?.id ?? '',
    was,
    values,
    by: 'email',
    note: '',
    actor,
    onlyOf: null,
  } as const
  expect(await correctPerson(app, correction)).toEqual({ kind: 'corrected' })
  expect(await answerRequest(app, { id, outcome: 'done', actor })).toBe('answered')
  expect(await state(app, token)).toEqual({ outcome: 'done', deed: 'corrected' })
})

test('P47: an erasure waits for one more press and the time to call it off, and is then done by itself (17.1)', async () => {
  const app = await waiting(24)
  const token = await proven(app, 'erasure')
  expect(await eraseAsAsked(app)).toBe(0)
  expect(await pressErasure(app, token)).toBe(true)
  expect(await pressErasure(app, token)).toBe(false)
  expect((await letters(app)).map(({ kind }) => kind)).toContain('erasure_set')
  app.setTime('2026-11-03T09:59:59Z')
  expect(await eraseAsAsked(app)).toBe(0)
  app.setTime('2026-11-03T10:00:00Z')
  expect(await eraseAsAsked(app)).toBe(1)
  expect(await app.owner.query({ text: 'select from people' })).toEqual([])
  expect(await app.owner.query({ text: 'select outcome, deed from requests' })).toEqual([
    { outcome: 'done', deed: 'erased' },
  ])
  expect(await readOwnRequest(app, token)).toBeNull()
})

test('P47: an erasure that was called off in time is not done (17.1)', async () => {
  const app = await waiting(24)
  const token = await proven(app, 'erasure')
  await pressErasure(app, token)
  expect(await callErasureOff(app, token)).toBe(true)
  app.setTime('2026-11-10T10:00:00Z')
  expect(await eraseAsAsked(app)).toBe(0)
  expect(await state(app, token)).toEqual({ outcome: 'called_off', deed: null })
})

test('P44: on whom a hold was placed in between, the erasure waits for its end (17.1)', async () => {
  const app = await waiting()
  const token = await proven(app, 'erasure')
  await pressErasure(app, token)
  const actor = await addMember(app, 'privacy')
  const personId = (await readOwnRequest(app, token))?.personId ?? ''
  expect(
    await placeHold(app, { personId, ground: 'dispute', covers: null, reason: 'a lawsuit', actor }),
  ).toBe(true)
  expect(await eraseAsAsked(app)).toBe(0)
  await app.owner.query({ text: 'update legal_holds set lifted_at = now()' })
  expect(await eraseAsAsked(app)).toBe(1)
})

test('R1: a request is put off once, with a reason that is told, before its first day has passed (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app, 'privacy')
  const token = await proven(app, 'rectification')
  const id = await idOf(app, token)
  await letters(app)
  expect(await extendRequest(app, { id, why: 'complex', actor })).toBe(true)
  expect(await extendRequest(app, { id, why: 'complex', actor })).toBe(false)
  expect((await findRequest(app.db, id))?.dueAt.toISOString()).toBe('2027-02-02T22:59:59.000Z')
  expect((await letters(app))[0]).toMatchObject({
    kind: 'request_extended',
    text: expect.stringContaining('complex'),
  })

  const late = await openTestApp()
  const other = await idOf(late, await proven(late, 'rectification'))
  late.setTime('2026-12-03T10:00:00Z')
  expect(await extendRequest(late, { id: other, why: 'complex', actor: { kind: 'system', id: null } })).toBe(
    false,
  )
})

test('R1: past its day a request is warned of, then red on evidence and Today, and the deed makes it green (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app, 'privacy')
  await addMember(app, 'sales')
  const id = await idOf(app, await proven(app, 'rectification'))
  const shown = async () =>
    (await reportEvidence(app)).lines.find(({ kind }) => kind === 'answered_in_time')?.state
  await letters(app)
  expect(await warnOfRequests(app)).toBe(0)
  app.setTime('2026-11-26T10:00:00Z')
  expect([await warnOfRequests(app), await warnOfRequests(app)]).toEqual([1, 0])
  expect((await letters(app)).map(({ kind }) => kind)).toEqual(['requests_due'])
  app.setTime('2026-12-02T10:00:00Z')
  expect(await warnOfRequests(app)).toBe(1)
  app.setTime('2026-12-03T10:00:00Z')
  expect([await shown(), (await readDueRequests(app)).requests[0]?.isOverdue]).toEqual(['broken', true])
  const refusal = { id, outcome: 'refused', ground: 'nothing_to_change', actor } as const
  expect(await answerRequest(app, refusal)).toBe('answered')
  expect([await shown(), (await readDueRequests(app)).requests]).toEqual(['kept', []])
})

test('R1, P53: a refusal tells its ground and names the authority (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app, 'privacy')
  const id = await idOf(app, await proven(app, 'rectification', 'UK'))
  await letters(app)
  await answerRequest(app, { id, outcome: 'refused', ground: 'law_keeps', actor })
  const [told] = await letters(app)
  expect(told?.text).toContain('a law obliges us to keep this data')
  expect(told?.text).toContain('Information Commissioner')
  expect(told?.text).not.toContain('appeal')
})

test('R1, P54: where the law of the place asks for it a refusal is appealed, read by another member, with a clock of its own (17.1)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('ditra'))
  const refuser = await addMember(app, 'privacy')
  const token = await proven(app, 'rectification', 'US')
  const id = await idOf(app, token)
  await letters(app)
  const refusal = { id, outcome: 'refused', ground: 'unfounded' } as const
  await answerRequest(app, { ...refusal, actor: refuser })
  expect((await letters(app))[0]?.text).toContain('you can appeal')
  app.setTime('2026-11-10T10:00:00Z')
  expect([await appealRefusal(app, token), await appealRefusal(app, token)]).toEqual([true, false])
  const appealed = await findRequest(app.db, id)
  expect([appealed?.answeredAt, appealed?.dueAt.toISOString().slice(0, 10)]).toEqual([null, '2026-12-25'])
  expect((await letters(app)).map(({ kind }) => kind).sort()).toEqual(['appeal_received', 'staff_notice'])
  const reader = await addMember(app, 'owner')
  expect(await answerRequest(app, { ...refusal, actor: refuser })).toBe('second_reader')
  expect(await answerRequest(app, { ...refusal, actor: reader })).toBe('answered')
  expect((await letters(app))[0]?.text).toContain('Your appeal has been read, by a person other than')
  expect(await appealRefusal(app, token)).toBe(false)
})

test('P54: an erasure that staff refused is done by no press of its person while the appeal is read (17.1)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z', await loadAgency('ditra'))
  const actor = await addMember(app, 'privacy')
  const token = await proven(app, 'erasure', 'US')
  const id = await idOf(app, token)
  await answerRequest(app, { id, outcome: 'refused', ground: 'claims', actor })
  expect(await appealRefusal(app, token)).toBe(true)
  expect(await pressErasure(app, token)).toBe(false)
  app.setTime('2026-11-10T10:00:00Z')
  expect(await eraseAsAsked(app)).toBe(0)
  const request = await readOwnRequest(app, token)
  const view = request && (await ownRequestView(app, 'en', token, request))
  expect(view?.presses.map(({ act }) => act)).toEqual(['call_off'])
  expect(await callErasureOff(app, token)).toBe(true)
})

test('two requests at once of one person are each done (17.1)', async () => {
  const app = await openTestApp()
  const first = await asked(app, 'objection')
  const rate = { by: randomUUID(), limit: 0 }
  await capture(
    app,
    contactEnquiry(app, { form: 'privacy-request', fields: { right: 'restriction', email }, rate }),
  )
  const again = (await letters(app)).find(({ kind }) => kind === 'confirm_request')
  const second = /\/confirm\/([\w-]+)/.exec(again?.text ?? '')?.[1] ?? ''
  await Promise.all([first, second].map((link) => confirmLink(app, link, null)))
  expect(await app.owner.query({ text: 'select deed from requests order by deed' })).toEqual([
    { deed: 'restricted' },
    { deed: 'stopped' },
  ])
})
