import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { confirmLink } from '#lib/confirmations/confirm.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { restrictPerson } from '#lib/doors/choices/restrict.ts'
import { composeMail } from '#lib/doors/send/compose.ts'
import { permit } from '#lib/doors/send/permit.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { answerRequest } from '#lib/requests/answer-request.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { askCorrection } from './ask-correction.ts'
import { decide } from './decide-correction.ts'
import { listCorrections } from './queries.ts'

const email = 'ada@example.com'
const held = { name: 'Ada Lovelace', company: '', phone: '', email }

async function letters(app: TestApp) {
  return Promise.all(
    (await permit(app)).permits.map(async ({ message }) => ({
      kind: message.kind,
      to: message.email,
      text: (await composeMail(app, message))?.text ?? '',
    })),
  )
}

async function addMember(app: TestApp) {
  const id = randomUUID()
  await app.owner.query({
    text: `insert into staff (id, email, role, created_at) values ($1, $2, 'privacy', now())`,
    values: [id, `${id}@example.com`],
  })
  return { kind: 'staff', id } as const
}

/** Somebody's own request for a correction, shown to be theirs. */
async function proven(app: TestApp): Promise<{ token: string; id: string }> {
  await capture(app, contactEnquiry(app))
  await capture(
    app,
    contactEnquiry(app, { form: 'privacy-request', fields: { right: 'rectification', email } }),
  )
  const asking = (await letters(app)).find(({ kind }) => kind === 'confirm_request')
  const link = /\/confirm\/([\w-]+)/.exec(asking?.text ?? '')?.[1] ?? ''
  const token = (await confirmLink(app, link, null)).own ?? ''
  await letters(app)
  return { token, id: (await readOwnRequest(app, token))?.id ?? '' }
}

const personOf = async (app: TestApp) =>
  (await app.owner.query<{ name: string; company: string }>({ text: 'select name, company from people' }))[0]

test('P46: each value is accepted or refused by itself, and the last ends the request and tells of each (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app)
  const { token, id } = await proven(app)
  const values = { ...held, name: 'Ada King', company: 'Engines' }
  expect(await askCorrection(app, token, values)).toEqual({ kind: 'sent' })
  expect((await letters(app)).map(({ kind }) => kind)).toEqual(['staff_notice'])
  expect(await answerRequest(app, { id, outcome: 'done', actor })).toBe('undecided')
  const [name, company] = (await listCorrections(app.db, id)).sort((a, b) => b.field.localeCompare(a.field))
  const accepting = { id: name?.id ?? '', accepts: true, was: 'Ada Lovelace', actor } as const
  expect(await decide(app, accepting)).toBe('decided')
  expect(await decide(app, accepting)).toBe('unchanged')
  expect(await personOf(app)).toEqual({ name: 'Ada King', company: null })
  const refusing = { id: company?.id ?? '', accepts: false, ground: 'not_theirs', actor } as const
  expect(await decide(app, refusing)).toBe('answered')
  expect(await readOwnRequest(app, token)).toMatchObject({ outcome: 'done', deed: 'corrected' })
  const [told] = await letters(app)
  expect(told?.text).toContain('Corrected: Name.')
  expect(told?.text).toContain('Not changed: Company, because nothing shows that this data is yours.')
  expect(await app.owner.query({ text: 'select from corrections where value is not null' })).toEqual([])
})

test('P46, R1: a request of which nothing was accepted ends as refused, with its ground and the authority (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app)
  const { token, id } = await proven(app)
  await askCorrection(app, token, { ...held, name: 'Somebody Else' })
  const [one] = await listCorrections(app.db, id)
  await decide(app, { id: one?.id ?? '', accepts: false, ground: 'not_theirs', actor })
  expect(await readOwnRequest(app, token)).toMatchObject({ outcome: 'refused', ground: 'not_theirs' })
  expect(await personOf(app)).toEqual({ name: 'Ada Lovelace', company: null })
})

test('P46: what is typed wrongly comes back, what differs in nothing is not sent, and what is sent anew replaces the rest (17.1)', async () => {
  const app = await openTestApp()
  const { token, id } = await proven(app)
  expect(await askCorrection(app, token, { ...held, email: '' })).toEqual({
    kind: 'invalid',
    faults: { email: 'required' },
  })
  expect(await askCorrection(app, token, { ...held, phone: 'x' })).toEqual({
    kind: 'invalid',
    faults: { phone: 'phone' },
  })
  expect(await askCorrection(app, token, held)).toEqual({ kind: 'same' })
  await askCorrection(app, token, { ...held, name: 'A' })
  await askCorrection(app, token, { ...held, name: 'B' })
  expect((await listCorrections(app.db, id)).map(({ value }) => value)).toEqual(['B'])
  expect(await askCorrection(app, 'made-up', { ...held, name: 'C' })).toEqual({ kind: 'ended' })
})

test('P46: of two members who decide at once one does, and the request ends once (17.1)', async () => {
  const app = await openTestApp()
  const [first, second] = [await addMember(app), await addMember(app)]
  const { token, id } = await proven(app)
  await askCorrection(app, token, { ...held, name: 'Ada King' })
  const [one] = await listCorrections(app.db, id)
  const came = await Promise.all([
    decide(app, { id: one?.id ?? '', accepts: true, was: 'Ada Lovelace', actor: first }),
    decide(app, { id: one?.id ?? '', accepts: false, ground: 'not_theirs', actor: second }),
  ])
  expect(came.sort()).toEqual(['answered', 'unchanged'])
  expect((await letters(app)).filter(({ kind }) => kind === 'request_answered')).toHaveLength(1)
})

test('P46: staff accept what they saw: another value that came meanwhile, or a restriction, stops it (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app)
  const { token, id } = await proven(app)
  await askCorrection(app, token, { ...held, name: 'Ada King' })
  const [one] = await listCorrections(app.db, id)
  const accepting = { id: one?.id ?? '', accepts: true, was: 'Ada L.', actor } as const
  expect(await decide(app, accepting)).toBe('changed')
  const personId = (await readOwnRequest(app, token))?.personId ?? ''
  await restrictPerson(app, { personId, askedBy: 'person', reason: 'x', actor })
  expect(await decide(app, { ...accepting, was: 'Ada Lovelace' })).toBe('restricted')
  expect(await personOf(app)).toEqual({ name: 'Ada Lovelace', company: null })
})

test('P46: while a request waits its person is merged into nobody (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app)
  const { token } = await proven(app)
  await askCorrection(app, token, { ...held, name: 'Ada King' })
  const fields = { name: 'A. Lovelace', email: 'a.lovelace@example.com', message: 'Hello again' }
  await capture(app, contactEnquiry(app, { fields }))
  const goes = (await readOwnRequest(app, token))?.personId ?? ''
  const [stays] = await app.owner.query<{ id: string }>({
    text: 'select id from people where email <> $1',
    values: [email],
  })
  expect(await mergePeople(app, { stays: stays?.id ?? '', goes, take: [], actor })).toBe('asked')
})

test('P46: what is typed back to how it is held takes back what waited, and staff are mailed once (17.1)', async () => {
  const app = await openTestApp()
  const { token, id } = await proven(app)
  for (const name of ['Ada King', 'Ada Byron'])
    expect(await askCorrection(app, token, { ...held, name })).toEqual({ kind: 'sent' })
  expect((await letters(app)).map(({ kind }) => kind)).toEqual(['staff_notice'])
  expect(await askCorrection(app, token, held)).toEqual({ kind: 'same' })
  expect(await listCorrections(app.db, id)).toEqual([])
})

test('P46, S9: an address that was mistyped gets no way to the request of who typed it (17.1)', async () => {
  const app = await openTestApp()
  const actor = await addMember(app)
  const { token, id } = await proven(app)
  await askCorrection(app, token, { ...held, email: 'someone.else@example.com' })
  const [one] = await listCorrections(app.db, id)
  await letters(app)
  expect(await decide(app, { id: one?.id ?? '', actor, accepts: true, was: email })).toBe('answered')
  const told = (await letters(app)).find(({ kind }) => kind === 'request_answered')
  expect(told?.to).toBe('someone.else@example.com')
  expect(told?.text).not.toContain('/privacy/requests/')
  expect(told?.text).toContain('Our privacy policy')
})
