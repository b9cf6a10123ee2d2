import { expect, test } from 'vitest'
import type { Db, Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { dueAnswered, dueDeliveries, dueLeads, dueStaff } from '#lib/records/retention/due-rows.ts'
import { everything, fillTables } from '#lib/testing/fill-tables.ts'
import { openTestHouse } from '#lib/testing/open-house.ts'
import { expireAnswered, expireDeliveries, expireLeads, expireStaff } from './expire.ts'
import { erasureOrder } from './order.ts'
import { removal, removalCount } from './removal.ts'

const house = await openTestHouse()
const member = await fillTables(house, { table: 'staff' })
const person = await fillTables(house, { table: 'people', staffId: member.id, without: ['people.phone_key'] })
await house.owner.query({ text: `update legal_holds set lifted_at = now()` })
await house.owner.query({ text: `update outbox set state = 'sent'` })
await house.owner.query({ text: `update staff set disabled_at = '2026-01-01'` })
await house.owner.query({ text: `update requests set answered_at = '2026-01-01'` })
const before = new Date('2090-01-01T00:00:00Z')

/** All rows as they would be after some work, none of which is kept. */
async function after(work: (db: Db) => Promise<unknown>): Promise<string[]> {
  let found = ''
  const rolledBack = new Error('rolled back')
  const db: Db = {
    ...house.db,
    transaction: (inner) =>
      house.db.transaction(async (tx) => {
        await inner(tx)
        found = await everything(tx)
        throw rolledBack
      }),
  }
  await work(db).catch((error) => {
    if (error !== rolledBack) throw error
  })
  // When a file's bytes are to be taken away is told by the database's own clock.
  return found
    .split('\n')
    .map((row) => row.replace(/^(file_removals \([^,]+).*/, '$1'))
    .sort()
}

const generic = (table: string, due: string, beside = '') =>
  after((db) =>
    db.transaction(async (tx: Tx) => {
      await tx.query(actAsEraser)
      await tx.query({ text: removal(table, `${due} limit $2`, beside), values: [before, 1000] })
    }),
  )

const byHand = (expire: (of: typeof house, before: Date) => Promise<number>) =>
  after((db) => expire({ ...house, db }, before))

test('a person’s rows are counted as by the order', async () => {
  const found = 'select id from people where id = $1'
  const rows = await house.db.query({ text: removalCount('people', found), values: [person.id] })
  expect(Object.fromEntries(rows.map(({ table, rows: n }) => [table, n]))).toEqual(
    Object.fromEntries(erasureOrder.map(({ name }) => [name, 1])),
  )
  const gone = await after((db) =>
    db.transaction(async (tx) => {
      await tx.query(actAsEraser)
      await tx.query({ text: removal('people', found), values: [person.id] })
    }),
  )
  const listed = await after((db) =>
    db.transaction(async (tx) => {
      await tx.query(actAsEraser)
      for (const { name, subject } of erasureOrder)
        await tx.query({ text: `delete from ${name} where ${subject} = $1`, values: [person.id] })
    }),
  )
  expect(gone).toEqual(listed)
})

test('each rule leaves the same rows as its list', async () => {
  const rule = { record: 'enquiry', clock: 'submission' } as const
  const leads = await byHand((of, when) => expireLeads(of, rule, when))
  const bare = leads.map((row) => row.replace(/^people .*/, 'people'))
  const found = (await generic('leads', dueLeads(rule))).map((row) => row.replace(/^people .*/, 'people'))
  expect(found).toEqual(bare)
  expect(await generic('outbox', dueDeliveries)).toEqual(await byHand(expireDeliveries))
  expect(await generic('requests', dueAnswered)).toEqual(await byHand(expireAnswered))
})

test('a member’s rows go as by the list, and what the list forgot', async () => {
  const gone = await generic('staff', dueStaff)
  expect(gone.join('\n')).not.toContain(member.canaries[0]?.stored)
  expect(gone.length).toBeGreaterThan(10)
  await expect(byHand(expireStaff)).rejects.toThrow('deliveries')
})
