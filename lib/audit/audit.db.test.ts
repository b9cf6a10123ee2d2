import { expect, test } from 'vitest'
import { recordEvent, recordEvents, system } from '#lib/record-event.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { sealAll } from '#lib/testing/seal-all.ts'
import { anchorAudit } from './anchor.ts'
import { sealAudit } from './seal.ts'
import { oldestUnsealed } from './seals.ts'
import { verifyAudit } from './verify.ts'

const event = (app: TestApp, number: number) => ({
  at: app.clock(),
  actor: system,
  verb: 'lead.viewed' as const,
  objectId: null,
  facts: { number },
})

async function log(app: TestApp, count: number): Promise<void> {
  await recordEvents(
    app.db,
    Array.from({ length: count }, (_, number) => event(app, number)),
  )
}

/** As somebody with the owner's access would, past triggers that only a superuser can take off. */
async function tamper(app: TestApp, text: string): Promise<void> {
  await app.owner.query({
    text: `set session_replication_role = replica; ${text}; reset session_replication_role`,
  })
}

async function sealedApp(count = 20): Promise<TestApp> {
  const app = await openTestApp()
  await log(app, count)
  expect(await sealAll(app)).toBe(count)
  await anchorAudit(app)
  return app
}

test('S12: what is logged is chained, once, and found intact', async () => {
  const app = await sealedApp()
  expect(await sealAll(app)).toBe(0)
  await log(app, 5)
  expect(await sealAll(app)).toBe(5)
  await anchorAudit(app)
  expect(await verifyAudit(app)).toEqual({ kind: 'intact', sealed: 25, anchored: 2 })
})

test('S12: the application’s role can neither change the log nor its chain', async () => {
  const app = await sealedApp(1)
  for (const table of ['audit_events', 'audit_seals', 'audit_heads']) {
    await expect(app.db.query({ text: `delete from ${table}` })).rejects.toThrow(/permission denied/)
    await expect(app.owner.query({ text: `delete from ${table}` })).rejects.toThrow(/may be added/)
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
  const app = await sealedApp()
  await tamper(app, text)
  expect(await verifyAudit(app)).toEqual(verdict)
})

test('S12: a chain made anew around a changed event does not match the heads that lie elsewhere', async () => {
  const app = await sealedApp()
  await tamper(
    app,
    `update audit_events set facts = '{"number": 99}' where id = 7; delete from audit_heads; delete from audit_seals`,
  )
  expect(await sealAll(app)).toBe(20)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'changed' })
  await app.files.put('audit/head-20', Buffer.from('{"position":20,"digest":"00"}'))
  expect(await verifyAudit(app)).toMatchObject({ kind: 'forged' })
})

test('an event of a transaction that is still under way waits, and none is missed when it ends late', async () => {
  const app = await openTestApp()
  await log(app, 3)
  const early = await app.owner.transaction(async (tx) => {
    await recordEvent(tx, event(app, 100))
    await log(app, 3)
    const early = await sealAudit(app)
    expect(early).toBeLessThanOrEqual(3)
    expect(await oldestUnsealed(app.db)).not.toBeNull()
    return early
  })
  expect(early + (await sealAll(app))).toBe(7)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact', sealed: 7 })
  expect(await oldestUnsealed(app.db)).toBeNull()
})

test('many writers, rollbacks and two sealers at once: each event once in the chain', async () => {
  const app = await openTestApp()
  const writer = async (number: number) => {
    for (let i = 0; i < 30; i++) {
      await app.db
        .transaction(async (tx) => {
          await recordEvent(tx, event(app, number))
          if (i % 7 === 0) throw new Error('changed my mind')
        })
        .catch(() => {})
    }
  }
  let writing = true
  const sealer = async () => {
    while (writing) await sealAudit(app)
  }
  const sealers = [sealer(), sealer()]
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)))
  writing = false
  await Promise.all(sealers)
  await sealAll(app)
  expect(await verifyAudit(app)).toMatchObject({ kind: 'intact', sealed: 8 * 25 })
})

test('after a restore into another cluster a new era begins, and what was not sealed yet is', async () => {
  const app = await sealedApp(10)
  await log(app, 4)
  // What a restore looks like from inside: rows as they were, the cluster another, its transactions young.
  await tamper(
    app,
    `update audit_heads set cluster = '1'; update audit_events set xid = '900000000' where id > 10`,
  )
  expect(await sealAll(app)).toBe(4)
  await log(app, 2)
  expect(await sealAll(app)).toBe(2)
  const [head] = await app.db.query({
    text: 'select era, position from audit_heads order by position desc limit 1',
  })
  expect(head).toEqual({ era: 2, position: 16 })
})
