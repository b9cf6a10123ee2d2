import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openFilledApp } from '#lib/testing/filled-app.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { countLeads } from './count.ts'
import { readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { findNeighbours } from './neighbours.ts'

const app = await openTestApp()
for (const email of ['one@example.com', 'two@example.com', 'three@example.com']) {
  const fields = { name: 'Ada', email, message: 'A sign for the harbour' }
  await capture(app, contactEnquiry(app, { fields }))
}
const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
const everything = readLeadFilter({}, app.agency.forms)
const ids = (await listLeads(app.db, everything, scope)).rows.map(({ id }) => id)

test('from a lead one gets to the one above and the one below it in the list (18.4)', async () => {
  const [first = '', second = '', third = ''] = ids
  expect(await findNeighbours(app.db, first, scope)).toEqual({ newer: null, older: second })
  expect(await findNeighbours(app.db, second, scope)).toEqual({ newer: first, older: third })
  expect(await findNeighbours(app.db, third, scope)).toEqual({ newer: second, older: null })
})

test('P23: what stands beside a lead is only what this member may open (18.4)', async () => {
  const [first = '', second = '', third = ''] = ids
  const [row] = await app.owner.query<{ id: string }>({
    text: `insert into staff (id, email, role, created_at) values (gen_random_uuid(), 'bo@example.com', 'sales', now())
      returning id`,
  })
  await app.owner.query({ text: 'update leads set owner_id = $1 where id = $2', values: [row?.id, second] })
  const other = { ...scope, onlyOf: '00000000-0000-4000-8000-000000000000' }
  expect(await findNeighbours(app.db, first, other)).toEqual({ newer: null, older: third })
  expect(await countLeads(app.db, everything, other)).toEqual({ count: 2, isLeast: false })
})

test('a list says how many leads it holds, and not of words that are searched for (18.3)', async () => {
  expect(await countLeads(app.db, everything, scope)).toEqual({ count: 3, isLeast: false })
  const won = readLeadFilter({ stage: 'won' }, app.agency.forms)
  expect(await countLeads(app.db, won, scope)).toEqual({ count: 0, isLeast: false })
  expect(await countLeads(app.db, readLeadFilter({ q: 'one' }, app.agency.forms), scope)).toBeNull()
})

test('neither the ways beside a lead nor the total reads the table of leads as a whole (18.3)', async () => {
  const { app: filled, told, close } = await explained(await openFilledApp())
  const { rows } = await listLeads(filled.db, everything, scope)
  told.length = 0
  await findNeighbours(filled.db, rows[20]?.id ?? '', scope)
  await countLeads(filled.db, everything, scope)
  await close()
  expect(told).toHaveLength(3)
  for (const { plan } of told) expect(mostRead(plan)).toBeLessThanOrEqual(5_001)
})

/** The most rows that a step of the plan took from the table of leads, or looked at in vain. */
function mostRead(node: PlanNode): number {
  const { 'Rows Removed by Filter': removed = 0 } = node as { 'Rows Removed by Filter'?: number }
  const own = node['Relation Name'] === 'leads' ? node['Actual Rows'] + removed : 0
  return Math.max(own, ...(node.Plans ?? []).map(mostRead))
}
