import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openFilledApp } from '#lib/testing/filled-app.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { changeLeads } from './change-lead.ts'
import { type LeadSort, leadSorts, readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
const sortedBy = (sort: LeadSort, more = {}) => readLeadFilter({ sort, ...more }, app.agency.forms)

const ids = new Map<string, string>()
for (const [name, email] of [
  ['Zoé', 'z@example.com'],
  ['Éva', 'e@example.com'],
  ['bruno', 'b@example.com'],
  ['Ada', 'a@example.com'],
  ['فاطمة', 'f@example.com'],
] as const) {
  const fields = { name, email, message: 'A sign for the harbour' }
  await capture(app, contactEnquiry(app, { fields }))
  const page = await listLeads(app.db, readLeadFilter({ q: email }, app.agency.forms), scope)
  ids.set(name, page.rows[0]?.id ?? '')
  app.setTime(new Date(app.clock().getTime() + 60_000).toISOString())
}
async function member(email: string) {
  await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  return (await findMember(app.db, email))?.id ?? ''
}
const [anne, bo] = [await member('anne@example.com'), await member('bo@example.com')]
const by = { actor: system, onlyOf: null }
const own = (name: string, value: string) =>
  changeLeads(app, [ids.get(name) ?? ''], { kind: 'owner', value }, by)
await own('Zoé', anne)
await own('Ada', bo)
await own('Éva', bo)
await changeLeads(app, [ids.get('bruno') ?? ''], { kind: 'stage', value: 'won' }, by)
await app.owner.query({
  text: `update leads set answered_at = now() where id = $1`,
  values: [ids.get('Zoé')],
})

async function names(sort: LeadSort, more = {}) {
  const { rows } = await listLeads(app.db, sortedBy(sort, more), scope, [anne, bo])
  return rows.map(({ name }) => name)
}

test('leads stand by date, name, stage, owner or what is due first, whichever is chosen (18.3)', async () => {
  expect(await names('newest')).toEqual(['فاطمة', 'Ada', 'bruno', 'Éva', 'Zoé'])
  expect(await names('oldest')).toEqual(['Zoé', 'Éva', 'bruno', 'Ada', 'فاطمة'])
  expect(await names('name')).toEqual(['Ada', 'bruno', 'Éva', 'Zoé', 'فاطمة'])
  expect(await names('name-back')).toEqual(['فاطمة', 'Zoé', 'Éva', 'bruno', 'Ada'])
  expect(await names('stage')).toEqual(['فاطمة', 'Ada', 'Éva', 'Zoé', 'bruno'])
  expect(await names('stage-back')).toEqual(['bruno', 'فاطمة', 'Ada', 'Éva', 'Zoé'])
  expect(await names('owner')).toEqual(['Zoé', 'Ada', 'Éva', 'فاطمة', 'bruno'])
  expect(await names('due')).toEqual(['Éva', 'bruno', 'Ada', 'فاطمة', 'Zoé'])
})

test('a filter and words that are looked for keep the order that was chosen (18.3)', async () => {
  expect(await names('name', { owner: bo })).toEqual(['Ada', 'Éva'])
  expect(await names('owner', { owner: bo })).toEqual(['Ada', 'Éva'])
  expect(await names('owner', { owner: 'nobody' })).toEqual(['فاطمة', 'bruno'])
  expect(await names('stage', { stage: 'won' })).toEqual(['bruno'])
  expect(await names('name', { q: 'harbour' })).toEqual(['Ada', 'bruno', 'Éva', 'Zoé', 'فاطمة'])
})

const { app: filled, told, close } = await explained(await openFilledApp())
// A list is built for each request and prepared under no name: its plan knows the values.
await filled.db.query({ text: 'set plan_cache_mode = auto' })
const everyForm = { ...scope, answeredForms: Object.keys(filled.agency.forms) }
const everyOwner = (
  await filled.db.query<{ id: string }>({ text: 'select id from staff order by email' })
).map(({ id }) => id)

test.each(leadSorts)(
  'sorted as %s, every lead stands on one page and once, and no page reads the table as a whole (18.3)',
  async (sort) => {
    const all = readLeadFilter({ sort }, filled.agency.forms)
    const seen: string[] = []
    let filter = all
    for (let pages = 0; pages < 6; pages++) {
      const { rows, older } = await listLeads(filled.db, filter, everyForm, everyOwner)
      seen.push(...rows.map(({ id }) => id))
      if (!older) break
      filter = readLeadFilter({ sort, after: older }, filled.agency.forms)
    }
    expect(seen).toHaveLength(300)
    expect(new Set(seen).size).toBe(300)
    for (const { plan } of told) expect(mostRead(plan)).toBeLessThanOrEqual(1_000)
    told.length = 0
  },
)

test('the last page of a sorted list is read too, and then there is no other (18.3)', async () => {
  const small = { ...scope, answeredForms: ['contact'] }
  for (const sort of leadSorts) {
    const { older } = await listLeads(app.db, sortedBy(sort), small, [anne, bo])
    expect([sort, older]).toEqual([sort, null])
  }
  await close()
})

/** The most rows that a step of the plan took from the table of leads, or looked at in vain. */
function mostRead(node: PlanNode): number {
  const { 'Rows Removed by Filter': removed = 0 } = node as { 'Rows Removed by Filter'?: number }
  const own = node['Relation Name'] === 'leads' ? node['Actual Rows'] + removed : 0
  return Math.max(own, ...(node.Plans ?? []).map(mostRead))
}
