import { expect, test } from 'vitest'
import { recordEvent, recordEvents, system } from '#lib/record-event.ts'
import { openTestHouse, type TestHouse } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { anchorAudit } from './anchor.ts'
import { sealAudit } from './seal.ts'
import { oldestUnsealed } from './seals.ts'
import { verifyAudit } from './verify.ts'

const event = (house: TestHouse, number: number) => ({
  at: house.clock(),
  actor: system,
  verb: 'lead.viewed',
  objectId: null,
  facts: { number },
})

async function log(house: TestHouse, count: number): Promise<void> {
  await recordEvents(
    house.db,
    Array.from({ length: count }, (_, number) => event(house, number)),
  )
}

/** As somebody with the owner's access would, past triggers that only a superuser can take off. */
async function tamper(house: TestHouse, text: string): Promise<void> {
  await house.owner.query({
    text: `set session_replication_role = replica; ${text}; reset session_replication_role`,
  })
}

async function sealedHouse(count = 20): Promise<TestHouse> {
  const house = await openTestHouse()
  await log(house, count)
  expect(await sealAll(house)).toBe(count)
  await anchorAudit(house)
  return house
}

test('S12: what is logged is chained, once, and found intact', async () => {
  const house = await sealedHouse()
  expect(await sealAll(house)).toBe(0)
  await log(house, 5)
  expect(await sealAll(house)).toBe(5)
  await anchorAudit(house)
  expect(await verifyAudit(house)).toEqual({ kind: 'intact', sealed: 25, anchored: 2 })
})

test('S12: the application’s role can neither change the log nor its chain', async () => {
  const house = await sealedHouse(1)
  for (const table of ['audit_events', 'audit_seals', 'audit_heads']) {
    await expect(house.db.query({ text: `delete from ${table}` })).rejects.toThrow(/permission denied/)
    await expect(house.owner.query({ text: `delete from ${table}` })).rejects.toThrow(/may be added/)
  }
})

test.each([
  [
    'changed',
    `update audit_events set facts = '{"number": 99}' where id = 7`,
    { kind: 'changed', eventId: 7 },
  ],
  ['missing', 'delete from audit_events where id = 7', { kind: 'missing', eventId: 7 }],
  ['moved', 'update audit_seals set position = 100 where event_id = 7', { kind: 'moved', eventId: 8 }],
  [
    'exchanged for another',
    `update audit_events e set facts = other.facts from audit_events other where e.id in (7, 8) and other.id = 15 - e.id`,
    { kind: 'changed', eventId: 7 },
  ],
  [
    'slipped in',
    `insert into audit_events (id, xid, at, actor_kind, verb, facts) overriding system value
      values (5000, '1', now(), 'system', 'lead.viewed', '{}')`,
    { kind: 'added', eventId: 5000 },
  ],
  [
    'cut off with its heads',
    'delete from audit_heads; delete from audit_seals where position > 10; delete from audit_events where id > 10',
    { kind: 'cut', position: 20 },
  ],
])('S12: an event that was %s is found', async (_, text, verdict) => {
  const house = await sealedHouse()
  await tamper(house, text)
  expect(await verifyAudit(house)).toEqual(verdict)
})

test('S12: a chain made anew around a changed event does not match the heads that lie elsewhere', async () => {
  const house = await sealedHouse()
  await tamper(
    house,
    `update audit_events set facts = '{"number": 99}' where id = 7; delete from audit_heads; delete from audit_seals`,
  )
  expect(await sealAll(house)).toBe(20)
  expect(await verifyAudit(house)).toMatchObject({ kind: 'changed' })
  await house.files.put('audit/head-20', Buffer.from('{"position":20,"digest":"00"}'))
  expect(await verifyAudit(house)).toMatchObject({ kind: 'forged' })
})

test('an event of a transaction that is still under way waits, and none is missed when it ends late', async () => {
  const house = await openTestHouse()
  await log(house, 3)
  const early = await house.owner.transaction(async (tx) => {
    await recordEvent(tx, event(house, 100))
    await log(house, 3)
    const early = await sealAudit(house)
    expect(early).toBeLessThanOrEqual(3)
    expect(await oldestUnsealed(house.db)).not.toBeNull()
    return early
  })
  expect(early + (await sealAll(house))).toBe(7)
  expect(await verifyAudit(house)).toMatchObject({ kind: 'intact', sealed: 7 })
  expect(await oldestUnsealed(house.db)).toBeNull()
})

test('many writers, rollbacks and two sealers at once: each event once in the chain', async () => {
  const house = await openTestHouse()
  const writer = async (number: number) => {
    for (let i = 0; i < 30; i++) {
      await house.db
        .transaction(async (tx) => {
          await recordEvent(tx, event(house, number))
          if (i % 7 === 0) throw new Error('changed my mind')
        })
        .catch(() => {})
    }
  }
  let writing = true
  const sealer = async () => {
    while (writing) await sealAudit(house)
  }
  const sealers = [sealer(), sealer()]
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)))
  writing = false
  await Promise.all(sealers)
  await sealAll(house)
  expect(await verifyAudit(house)).toMatchObject({ kind: 'intact', sealed: 8 * 25 })
})

test('after a restore into another cluster a new era begins, and what was not sealed yet is', async () => {
  const house = await sealedHouse(10)
  await log(house, 4)
  // What a restore looks like from inside: rows as they were, the cluster another, its transactions young.
  await tamper(
    house,
    `update audit_heads set cluster = '1'; update audit_events set xid = '900000000' where id > 10`,
  )
  expect(await sealAll(house)).toBe(4)
  await log(house, 2)
  expect(await sealAll(house)).toBe(2)
  const [head] = await house.db.query({
    text: 'select era, position from audit_heads order by position desc limit 1',
  })
  expect(head).toEqual({ era: 2, position: 16 })
})
