import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { placeHold } from '#lib/doors/erase/hold.ts'
import { offerFile, stageFile } from '#lib/files/stage-file.ts'
import { enterLead } from '#lib/leads/enter-lead.ts'
import { contactEnquiry, newsletterSignUp } from '#lib/testing/enquiries.ts'
import { everything } from '#lib/testing/fill-tables.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { eraseMinor } from './erase-minor.ts'

const actor = { kind: 'staff', id: randomUUID() } as const
const fields = (email: string) => ({ name: 'Kim', email, message: 'Hello' })

async function held(app: TestApp, email: string): Promise<string> {
  await capture(app, contactEnquiry(app, { fields: fields(email) }))
  const [person] = await app.owner.query<{ id: string }>({
    text: 'select id from people where email = $1',
    values: [email],
  })
  return person?.id ?? ''
}

test('P12: who is a minor is erased whole, and nobody is told (17.7)', async () => {
  const app = await openTestApp()
  const personId = await held(app, 'kim@example.com')
  const [{ count: before } = { count: -1 }] = await app.owner.query<{ count: number }>({
    text: `select count(*)::int as count from outbox where person_id is distinct from $1`,
    values: [personId],
  })
  expect((await eraseMinor(app, { personId, actor }))?.plan.length).toBeGreaterThan(1)
  expect(await everything(app.owner)).not.toContain('kim@example.com')
  expect(await app.owner.query({ text: `select reason from erasures` })).toEqual([{ reason: 'minor' }])
  const [{ count } = { count: -1 }] = await app.owner.query<{ count: number }>({
    text: `select count(*)::int as count from outbox`,
  })
  expect(count).toBe(before)
  expect(await eraseMinor(app, { personId, actor })).toBeNull()
})

test('P12, S8: from then on nothing is taken from that address, in whatever spelling, and the answer is that of everybody (17.7)', async () => {
  const app = await openTestApp('2026-11-02T10:00:00Z')
  await eraseMinor(app, { personId: await held(app, 'kim@example.com'), actor })
  const kept = await everything(app.owner)
  const held_ = (text: string) =>
    text.split('\n').filter((row) => !/^(?:rates|proofs|submissions) /.test(row))
  const tries = ['kim@example.com', 'KIM@Example.COM', 'ｋｉｍ@example.com']
  const references = new Set<string>()
  for (const [hour, email] of tries.entries()) {
    // After the time in which the same is known as the same, it is new.
    app.setTime(`2026-11-02T1${hour + 1}:00:00Z`)
    const minor = await capture(app, contactEnquiry(app, { fields: fields(email) }))
    const again = await capture(app, contactEnquiry(app, { fields: fields(email) }))
    const other = await openTestApp(app.clock().toISOString())
    const adult = await capture(other, contactEnquiry(other, { fields: fields(email) }))
    expect({ ...minor, reference: '' }).toEqual({ ...adult, reference: '' })
    if (minor.kind !== 'accepted') throw new Error(minor.kind)
    const { reference } = minor
    references.add(reference)
    expect(again).toEqual({
      ...(await capture(other, contactEnquiry(other, { fields: fields(email) }))),
      reference,
    })
    expect(minor).toMatchObject({ reference: expect.stringMatching(/^Q-[2-9A-HJ-NP-TV-Z]{8}$/) })
  }
  expect(references.size).toBe(tries.length)
  expect(await capture(app, newsletterSignUp(app, 'kim@example.com'))).toMatchObject({ kind: 'accepted' })
  expect(held_(await everything(app.owner))).toEqual(held_(kept))
  const entry = { form: 'contact', fields: fields('Kim@example.com'), by: 'phone', note: 'x', actor } as const
  expect(await enterLead(app, entry)).toEqual({ kind: 'minor' })
  expect(await capture(app, contactEnquiry(app))).toMatchObject({ kind: 'accepted' })
  expect(await everything(app.owner)).toContain('ada@example.com')
})

test('P12: the number that came with an address lets nobody in again either (17.7)', async () => {
  const app = await openTestApp()
  const personId = await held(app, 'kim@example.com')
  await app.owner.query({ text: `update people set phone = '+33 6 12 34 56 78'` })
  await eraseMinor(app, { personId, actor })
  const marks = await app.owner.query({
    text: `select channel from suppressions where reason = 'minor' order by 1`,
  })
  expect(marks).toEqual([{ channel: 'email' }, { channel: 'phone' }])
  const sent = { ...fields('another@example.com'), phone: '0033 6 12 34 56 78' }
  expect(await capture(app, contactEnquiry(app, { fields: sent }))).toMatchObject({ kind: 'accepted' })
  expect(await everything(app.owner)).not.toContain('another@example.com')
})

test('P12, P44: who has to stay by law is not erased, and their address is not closed (17.7)', async () => {
  const app = await openTestApp()
  const personId = await held(app, 'kim@example.com')
  await placeHold(app, { personId, ground: 'dispute', covers: null, reason: 'Tax audit', actor })
  expect(await eraseMinor(app, { personId, actor })).toBeNull()
  expect(await app.owner.query({ text: 'select from suppressions' })).toEqual([])
})

test('P12, S8: files that come with it change nothing of the answer (17.7)', async () => {
  const app = await openTestApp()
  await eraseMinor(app, { personId: await held(app, 'kim@example.com'), actor })
  const bytes = Buffer.from('%PDF-1.7\nI permit Bea Byron to ask for me.\n%%EOF\n')
  const at = { form: requestForm, field: 'permission', address: '203.0.113.7' }
  const asks = async (email: string) => {
    const offered = await offerFile(app, { ...at, name: 'a.pdf', bytes: bytes.length })
    const token = offered.kind === 'open' ? offered.token : ''
    await stageFile(app, requestForm, token, bytes)
    const agent = { asks_for: ['somebody_else'], agent_name: 'Bea', agent_email: 'bea@law.example' }
    const asked = { right: 'access', email, ...agent, permission: [token] }
    return {
      ...(await capture(app, contactEnquiry(app, { form: requestForm, fields: asked }))),
      reference: '',
    }
  }
  expect(await asks('kim@example.com')).toEqual(await asks('ada@example.com'))
})
