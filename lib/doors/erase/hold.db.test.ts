import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { expireInTurn, holdInTurn, insertHold, listHoldsOf } from '#lib/holds/holds.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { previewSweep } from '#lib/retention/preview.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { erase } from './erase.ts'
import { expireLeads } from './expire.ts'
import { liftHold, placeHold } from './hold.ts'
import { remove } from './remove.ts'

const enquiries = { record: 'enquiry', clock: 'submission' } as const
const actor = { kind: 'staff', id: randomUUID() } as const
/** A hold on everything. */
const whole = { ground: 'dispute', covers: null, actor } as const

async function held() {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app, { consents: ['marketing_email'] }))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  expect(await placeHold(app, { ...whole, personId, reason: 'Tax audit of 2026' })).toBe(true)
  return { app, personId }
}

test('P44: on whom a hold stands, neither a period nor a press erases', async () => {
  const { app, personId } = await held()
  app.setTime('2036-01-01T00:00:00Z')
  expect((await previewSweep(app)).people).toBe(0)
  expect(await sweep(app)).toMatchObject({ people: 0, enquiry: 0, delivery: 0, unconfirmed_opt_in: 0 })
  expect(await erase(app, { personId, reason: 'request', actor })).toBeNull()
  expect(await app.db.query({ text: 'select from leads' })).toHaveLength(1)
})

test('P44: a hold says who, when and why, also after it was lifted; then the period counts again', async () => {
  const { app, personId } = await held()
  expect(await placeHold(app, { ...whole, personId, reason: 'Tax audit of 2026' })).toBe(false)
  const [hold] = await listHoldsOf(app.db, personId)
  expect(hold).toMatchObject({ reason: 'Tax audit of 2026', placedAt: app.clock(), liftedAt: null })
  app.setTime('2036-01-01T00:00:00Z')
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe('lifted')
  expect(await liftHold(app, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe('unchanged')
  expect(await listHoldsOf(app.db, personId)).toMatchObject([{ liftedWhy: 'Closed', liftedAt: app.clock() }])
  expect(await sweep(app)).toMatchObject({ people: 1 })
  expect(await app.db.query({ text: 'select from legal_holds' })).toEqual([])
  const log = await app.db.query<{ verb: string; facts: object }>({
    text: `select verb, facts from audit_events where verb like 'hold.%' order by id`,
  })
  expect(log.map(({ verb }) => verb)).toEqual(['hold.placed', 'hold.lifted'])
  expect(JSON.stringify(log)).not.toContain('Tax')
})

test('P44: what somebody on hold asked about their data stays too', async () => {
  const { app, personId } = await held()
  await app.owner.query({
    text: `insert into requests (id, reference, person_id, asked, received_at, due_at, answered_at)
      values (gen_random_uuid(), 'R-HELD0000', $1, 'access', now(), now(), '2026-03-01')`,
    values: [personId],
  })
  app.setTime('2036-01-01T00:00:00Z')
  expect(await sweep(app)).toMatchObject({ answered: 0 })
  expect(await app.db.query({ text: 'select from requests' })).toHaveLength(1)
})

test('P44: an erasure that waited while a hold was placed erases nothing', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  const { erasing } = await app.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people where id = $1 for update', values: [personId] })
    const erasing = erase(app, { personId, reason: 'request', actor })
    await untilBlocked(app)
    const hold = {
      id: randomUUID(),
      personId,
      reason: 'A dispute',
      ground: 'dispute',
      covers: null,
      placedBy: actor.id,
      placedAt: app.clock(),
    }
    expect(await remove(tx, insertHold(hold))).toHaveLength(1)
    return { erasing }
  })
  expect(await erasing).toBeNull()
  expect(await app.db.query({ text: 'select from legal_holds' })).toHaveLength(1)
})

test('P44: a sweep waits for a hold that is being placed, and keeps what it holds', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const hold = {
    id: randomUUID(),
    personId: person?.id ?? '',
    ground: 'dispute',
    covers: null,
    reason: 'A dispute',
    placedBy: actor.id,
  }
  const { expiring } = await app.owner.transaction(async (tx) => {
    await holdInTurn(tx)
    expect(await remove(tx, insertHold({ ...hold, placedAt: app.clock() }))).toHaveLength(1)
    const expiring = expireLeads(app, enquiries, new Date('2036-01-01T00:00:00Z'))
    await untilBlocked(app)
    return { expiring }
  })
  expect(await expiring).toBe(0)
  expect(await app.db.query({ text: 'select from leads' })).toHaveLength(1)
})

test('P44: a hold is answered once the batch of deletions that was under way has ended', async () => {
  const app = await openTestApp('2026-02-28T12:00:00Z')
  await capture(app, contactEnquiry(app))
  const [person] = await app.db.query<{ id: string }>({ text: 'select id from people' })
  const { placing, before } = await app.owner.transaction(async (tx) => {
    await expireInTurn(tx)
    const placing = placeHold(app, { ...whole, personId: person?.id ?? '', reason: 'A dispute' })
    await untilBlocked(app)
    return { placing, before: await tx.query({ text: 'select from legal_holds' }) }
  })
  expect(before).toEqual([])
  expect(await placing).toBe(true)
})

test('a hold on nobody, or on somebody erased, is none', async () => {
  const app = await openTestApp()
  expect(await placeHold(app, { ...whole, personId: randomUUID(), reason: 'x' })).toBe(false)
})
