import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { expireInTurn, holdInTurn, insertHold, listHoldsOf } from '#lib/holds/holds.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { previewSweep } from '#lib/retention/preview.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestHouse } from '#lib/testing/open-app.ts'
import { untilBlocked } from '#lib/testing/until-blocked.ts'
import { erase } from './erase.ts'
import { expireLeads } from './expire.ts'
import { liftHold, placeHold } from './hold.ts'

const enquiries = { record: 'enquiry', clock: 'submission' } as const
const actor = { kind: 'staff', id: randomUUID() } as const

async function held() {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house, { consents: ['marketing_email'] }))
  const [person] = await house.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  expect(await placeHold(house, { personId, reason: 'Tax audit of 2026', actor })).toBe(true)
  return { house, personId }
}

test('P44: on whom a hold stands, neither a period nor a press erases', async () => {
  const { house, personId } = await held()
  house.setTime('2036-01-01T00:00:00Z')
  expect((await previewSweep(house)).people).toBe(0)
  expect(await sweep(house)).toMatchObject({ people: 0, enquiry: 0, delivery: 0, unconfirmed_opt_in: 0 })
  expect(await erase(house, { personId, reason: 'request', actor })).toBeNull()
  expect(await house.db.query({ text: 'select from leads' })).toHaveLength(1)
})

test('P44: a hold says who, when and why, also after it was lifted; then the period counts again', async () => {
  const { house, personId } = await held()
  expect(await placeHold(house, { personId, reason: 'Tax audit of 2026', actor })).toBe(false)
  const [hold] = await listHoldsOf(house.db, personId)
  expect(hold).toMatchObject({ reason: 'Tax audit of 2026', placedAt: house.clock(), liftedAt: null })
  house.setTime('2036-01-01T00:00:00Z')
  expect(await liftHold(house, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe(true)
  expect(await liftHold(house, { id: hold?.id ?? '', personId, why: 'Closed', actor })).toBe(false)
  expect(await listHoldsOf(house.db, personId)).toMatchObject([
    { liftedWhy: 'Closed', liftedAt: house.clock() },
  ])
  expect(await sweep(house)).toMatchObject({ people: 1 })
  expect(await house.db.query({ text: 'select from legal_holds' })).toEqual([])
  const log = await house.db.query<{ verb: string; facts: object }>({
    text: `select verb, facts from audit_events where verb like 'hold.%' order by id`,
  })
  expect(log.map(({ verb }) => verb)).toEqual(['hold.placed', 'hold.lifted'])
  expect(JSON.stringify(log)).not.toContain('Tax')
})

test('P44: what somebody on hold asked about their data stays too', async () => {
  const { house, personId } = await held()
  await house.owner.query({
    text: `insert into requests (id, reference, person_id, asked, received_at, due_at, answered_at)
      values (gen_random_uuid(), 'R-HELD0000', $1, 'access', now(), now(), '2026-03-01')`,
    values: [personId],
  })
  house.setTime('2036-01-01T00:00:00Z')
  expect(await sweep(house)).toMatchObject({ answered: 0 })
  expect(await house.db.query({ text: 'select from requests' })).toHaveLength(1)
})

test('P44: an erasure that waited while a hold was placed erases nothing', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house))
  const [person] = await house.db.query<{ id: string }>({ text: 'select id from people' })
  const personId = person?.id ?? ''
  const { erasing } = await house.owner.transaction(async (tx) => {
    await tx.query({ text: 'select from people where id = $1 for update', values: [personId] })
    const erasing = erase(house, { personId, reason: 'request', actor })
    await untilBlocked(house)
    const hold = {
      id: randomUUID(),
      person_id: personId,
      reason: 'A dispute',
      by: actor.id,
      at: house.clock(),
    }
    expect(await insertHold(tx, hold)).toBe(true)
    return { erasing }
  })
  expect(await erasing).toBeNull()
  expect(await house.db.query({ text: 'select from legal_holds' })).toHaveLength(1)
})

test('P44: a sweep waits for a hold that is being placed, and keeps what it holds', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house))
  const [person] = await house.db.query<{ id: string }>({ text: 'select id from people' })
  const hold = { id: randomUUID(), person_id: person?.id ?? '', reason: 'A dispute', by: actor.id }
  const { expiring } = await house.owner.transaction(async (tx) => {
    await tx.query(holdInTurn)
    expect(await insertHold(tx, { ...hold, at: house.clock() })).toBe(true)
    const expiring = expireLeads(house, enquiries, new Date('2036-01-01T00:00:00Z'))
    await untilBlocked(house)
    return { expiring }
  })
  expect(await expiring).toBe(0)
  expect(await house.db.query({ text: 'select from leads' })).toHaveLength(1)
})

test('P44: a hold is answered once the batch of deletions that was under way has ended', async () => {
  const house = await openTestHouse('2026-02-28T12:00:00Z')
  await capture(house, contactEnquiry(house))
  const [person] = await house.db.query<{ id: string }>({ text: 'select id from people' })
  const { placing, before } = await house.owner.transaction(async (tx) => {
    await tx.query(expireInTurn)
    const placing = placeHold(house, { personId: person?.id ?? '', reason: 'A dispute', actor })
    await untilBlocked(house)
    return { placing, before: await tx.query({ text: 'select from legal_holds' }) }
  })
  expect(before).toEqual([])
  expect(await placing).toBe(true)
})

test('a hold on nobody, or on somebody erased, is none', async () => {
  const house = await openTestHouse()
  expect(await placeHold(house, { personId: randomUUID(), reason: 'x', actor })).toBe(false)
})
