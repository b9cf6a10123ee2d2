import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { tables } from '#db/tables.ts'
import { checkCertificate } from '#lib/certificates/certificate.ts'
import { writeCertificate } from '#lib/certificates/confirm-processor.ts'
import { findCertificate } from '#lib/certificates/queries.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { listHoldsOf } from '#lib/holds/holds.ts'
import { drainOutbox } from '#lib/outbox/jobs.ts'
import { mergePeople } from '#lib/people/merge-people.ts'
import { outboxTransport } from '#lib/platform/transports/outbox.ts'
import { reportEvidence } from '#lib/promises/report.ts'
import { system } from '#lib/record-event.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { previewSweep } from '#lib/retention/preview.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { everything, fillTables } from '#lib/testing/fill-tables.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { erase, planErasure } from './erase.ts'
import { liftHold, placeHold } from './hold.ts'

const actor = { kind: 'staff', id: randomUUID() } as const
const place = (app: TestApp, personId: string, covers: readonly RecordClass[], reason = 'Books of 2026') =>
  placeHold(app, { personId, ground: 'tax', covers, reason, actor })
const count = async (app: TestApp, table: string) =>
  (await app.owner.query<{ n: number }>({ text: `select count(*)::int as n from ${table}` }))[0]?.n

/** Somebody with an enquiry, feedback, a box that waits for its confirmation, and the mail that went to them. */
async function wrote() {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  await app.owner.query({
    text: `insert into leads (id, reference, person_id, form, record_class, details, search, words, language, notice_number, received_at)
      select gen_random_uuid(), 'F-FEEDBACK', person_id, 'feedback', 'feedback', details, search, words, language, notice_number, received_at from leads`,
  })
  await app.owner.query({ text: `update people set tags = '{printer}', name = 'Ada Lovelace'` })
  await drainOutbox(app, outboxTransport)
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  return { app, personId: person?.id ?? '' }
}

const classes = async (app: TestApp) =>
  (
    await app.db.query<{ record: string }>({ text: 'select record_class as record from leads order by 1' })
  ).map(({ record }) => record)

test('P44: what a hold covers stays when its period ends, and the rest goes in its time (17.6)', async () => {
  const { app, personId } = await wrote()
  expect(await place(app, personId, ['enquiry'])).toBe(true)
  app.setTime('2036-01-01T00:00:00Z')
  expect((await previewSweep(app)).rules.find(({ record }) => record === 'enquiry')?.count).toBe(0)
  await sweep(app)
  expect(await classes(app)).toEqual(['enquiry'])
  for (const table of ['outbox', 'deliveries', 'consent_events', 'consents', 'tokens'])
    expect([table, await count(app, table)]).toEqual([table, 0])
  expect(await app.db.query({ text: 'select email, name, tags from people' })).toEqual([
    { email: 'ada@example.com', name: 'Ada Lovelace', tags: [] },
  ])
  expect(await count(app, 'legal_holds')).toBe(1)
})

test('P44: a held row stays at a second sweep, which finds nothing to do (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['delivery'])
  app.setTime('2036-01-01T00:00:00Z')
  await sweep(app, true)
  const left = await everything(app.owner)
  expect(await count(app, 'deliveries')).toBe(3)
  expect(await classes(app)).toEqual([])
  expect(await app.db.query({ text: 'select email, name from people' })).toEqual([
    { email: 'ada@example.com', name: null },
  ])
  app.setTime('2036-01-02T00:00:00Z')
  expect((await previewSweep(app)).people).toBe(0)
  const taken = await sweep(app, true)
  expect(Object.values(taken ?? {}).every((rows) => rows === 0)).toBe(true)
  const lasting = (text: string) => text.split('\n').filter((row) => !/^(?:retention_runs|audit_)/.test(row))
  expect(lasting(await everything(app.owner))).toEqual(lasting(left))
})

test('P44: mail that is held stays though the enquiry it answers goes, and is tied to it no more (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['delivery'])
  app.setTime('2028-03-01T00:00:00Z')
  await sweep(app)
  const mail = await app.db.query<{ lead_id: string | null }>({ text: 'select lead_id from outbox' })
  expect(mail.length).toBeGreaterThan(0)
  expect(mail.every(({ lead_id }) => lead_id === null)).toBe(true)
})

test('P44: an erasure takes everything but what is held, says what stays and why, and marks the address (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['enquiry'])
  const plan = await planErasure(app, personId)
  expect(plan.map(({ table }) => table)).not.toContain('people')
  const done = await erase(app, { personId, reason: 'request', actor: system })
  expect(done).toMatchObject({ plan, held: [{ record: 'enquiry', ground: 'tax' }] })
  expect(await classes(app)).toEqual(['enquiry'])
  for (const table of ['outbox', 'consent_events', 'consents']) expect(await count(app, table)).toBe(0)
  expect(await app.db.query({ text: 'select reason, held from erasures' })).toEqual([
    { reason: 'request', held: ['enquiry'] },
  ])
  expect(await count(app, `suppressions where reason = 'erasure'`)).toBe(1)
  const row = await findCertificate(app.db, done?.certificate ?? '')
  const text = row ? writeCertificate(app, row) : ''
  expect(checkCertificate(app.keys, text)).toMatchObject({
    kind: 'genuine',
    certificate: { held: [{ record: 'enquiry', ground: 'tax' }], removed: plan },
  })
  expect((await reportEvidence(app)).lines.find(({ kind }) => kind === 'erasure')?.state).toBe('kept')
})

test('P44: once the hold is lifted the rest of somebody erased goes with that press, and has its certificate (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['enquiry'])
  await erase(app, { personId, reason: 'request', actor: system })
  const [hold] = await listHoldsOf(app.db, personId)
  app.setTime('2026-03-05T12:00:00Z')
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe('erased')
  for (const table of ['people', 'leads', 'legal_holds']) expect(await count(app, table)).toBe(0)
  expect(await count(app, 'certificates')).toBe(2)
})

test('P44: by the reference of what they asked they find the certificate of what went last (17.6)', async () => {
  const { app, personId } = await wrote()
  const fields = { right: 'erasure', email: 'ada@example.com' }
  const asked = await capture(app, contactEnquiry(app, { form: 'privacy-request', fields }))
  const reference = asked.kind === 'accepted' ? asked.reference : ''
  await place(app, personId, ['enquiry'])
  await erase(app, { personId, reason: 'request', actor: system })
  expect((await findCertificate(app.db, reference))?.held).toHaveLength(1)
  const [hold] = await listHoldsOf(app.db, personId)
  app.setTime('2026-03-05T12:00:00Z')
  await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })
  expect((await findCertificate(app.db, reference))?.held).toEqual([])
})

test('P44: whoever wrote again after their erasure keeps that when the hold is lifted (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['feedback'])
  await erase(app, { personId, reason: 'request', actor: system })
  app.setTime('2026-03-05T12:00:00Z')
  await capture(
    app,
    contactEnquiry(app, { fields: { name: 'Ada', email: 'ada@example.com', message: 'Anew' } }),
  )
  const [hold] = await listHoldsOf(app.db, personId)
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe('lifted')
  expect(await classes(app)).toEqual(['enquiry', 'feedback'])
  app.setTime('2027-03-05T12:00:00Z')
  await sweep(app)
  expect(await classes(app)).toEqual(['enquiry'])
})

test('P44: of two holds each keeps its own kinds, and the end of one lets go of what it alone kept (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['enquiry'])
  await place(app, personId, ['feedback'], 'A complaint about the work')
  expect(await place(app, personId, ['feedback'], 'A complaint about the work')).toBe(false)
  await erase(app, { personId, reason: 'request', actor: system })
  expect(await classes(app)).toEqual(['enquiry', 'feedback'])
  const holds = await listHoldsOf(app.db, personId)
  const complaint = holds.find(({ covers }) => covers?.includes('feedback'))
  expect(await liftHold(app, { id: complaint?.id ?? '', personId, why: 'Settled', actor })).toBe('erased')
  expect(await classes(app)).toEqual(['enquiry'])
})

test('P44: somebody who was erased but for a hold is merged with nobody until it ends (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['enquiry'])
  await erase(app, { personId, reason: 'request', actor: system })
  await capture(app, contactEnquiry(app, { fields: { name: 'B', email: 'b@example.com', message: 'B' } }))
  const [other] = await app.db.query<{ id: string }>({
    text: `select id from people where email = 'b@example.com'`,
  })
  const merge = { stays: other?.id ?? '', goes: personId, take: [], actor: system }
  expect(await mergePeople(app, merge)).toBe('erased')
  expect(await mergePeople(app, { ...merge, stays: personId, goes: other?.id ?? '' })).toBe('erased')
})

test('P44: a hold on kinds of which somebody has nothing keeps nobody (17.6)', async () => {
  const { app, personId } = await wrote()
  await place(app, personId, ['project'])
  app.setTime('2036-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ people: 1 })
  expect(await count(app, 'legal_holds')).toBe(0)
})

test('P44: a law on taxes keeps what it names, and only a dispute or an order may keep everything (17.6)', async () => {
  const { app, personId } = await wrote()
  const hold = { personId, reason: 'x', actor }
  expect(await placeHold(app, { ...hold, ground: 'tax', covers: null })).toBe(false)
  expect(await placeHold(app, { ...hold, ground: 'other_law', covers: null })).toBe(false)
  expect(await placeHold(app, { ...hold, ground: 'tax', covers: [] })).toBe(false)
  expect(await placeHold(app, { ...hold, ground: 'order', covers: null })).toBe(true)
  expect(await erase(app, { personId, reason: 'request', actor: system })).toBeNull()
})

test('P44: of a row in every table, what no hold covers goes by an erasure, whatever hangs on what (17.6)', async () => {
  for (const record of ['enquiry', 'delivery', 'proof', 'subscription', 'draft'] as const) {
    const app = await openTestApp()
    const member = await fillTables(app, { table: 'staff' })
    const person = await fillTables(app, {
      table: 'people',
      staffId: member.id,
      without: ['people.phone_key'],
    })
    await app.owner.query({ text: 'delete from legal_holds' })
    await app.owner.query({ text: 'update restrictions set lifted_at = now()' })
    await app.owner.query({ text: `update leads set record_class = 'enquiry'` })
    // In life they hang on a request, which is a kind of record of its own, and on no enquiry that is held.
    if (record === 'enquiry')
      for (const table of ['request_agents', 'transfers'])
        await app.owner.query({ text: `delete from ${table}` })
    await place(app, person.id, [record])
    expect(await erase(app, { personId: person.id, reason: 'request', actor: system })).not.toBeNull()
    const left = (await everything(app.owner)).replace(/^suppressions .*$/gm, '')
    const stay = new Set(
      person.canaries
        .filter(({ stored }) => left.includes(stored))
        .map(({ place }) => place.split('.')[0] ?? ''),
    )
    stay.delete('people')
    const kindOf = (name: string) => tables.find((table) => table.name === name)?.retention ?? name
    expect([record, [...stay].filter((name) => !allowed[record]?.includes(kindOf(name)))]).toEqual([
      record,
      [],
    ])
    expect([...stay].map(kindOf)).toContain(record)
  }
})

/** Kinds of tables whose rows a hold keeps: what hangs on a lead stays with it, whatever its kind, and the ledger shows a subscription. */
const allowed: { readonly [record: string]: readonly string[] } = {
  enquiry: ['enquiry', 'project', 'request'],
  delivery: ['delivery'],
  proof: ['proof'],
  subscription: ['subscription', 'proof'],
  draft: ['draft'],
}
