import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTestHouse } from '../../testing/open-house.ts'
import { claimDisclosure } from './claim.ts'
import { streamLeads } from './leads.ts'
import { enterDisclosure } from './open.ts'

const house = await openTestHouse('2026-11-02T10:00:00Z')
const maker = randomUUID()

const enter = () =>
  enterDisclosure(house, 'export', ['reference'], {
    purpose: 'a review',
    recipient: 'the auditor',
    actor: { kind: 'staff', id: maker },
  })

test('P23: an export is handed to its maker alone, once', async () => {
  const id = await enter()
  expect(await claimDisclosure(house, id, randomUUID())).toBe(false)
  const both = await Promise.all([claimDisclosure(house, id, maker), claimDisclosure(house, id, maker)])
  expect(both.sort()).toEqual([false, true])
  for await (const _ of streamLeads(house, id));
  expect(await claimDisclosure(house, id, maker)).toBe(false)
})

test('an export is handed out for an hour', async () => {
  const [early, late] = [await enter(), await enter()]
  house.setTime('2026-11-02T10:59:59Z')
  expect(await claimDisclosure(house, early, maker)).toBe(true)
  house.setTime('2026-11-02T11:00:00Z')
  expect(await claimDisclosure(house, late, maker)).toBe(false)
})
