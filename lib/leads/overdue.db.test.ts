import { expect, test } from 'vitest'
import { leadRow } from '#app/admin/leads/lead-row.tsx'
import { capture } from '#lib/doors/capture/capture.ts'
import { readIntakeFigures } from '#lib/promises/figures/intake.ts'
import { system } from '#lib/record-event.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { changeLeads } from './change-lead.ts'
import { readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { countWaiting } from './today.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const long = '2026-12-02T14:00:00Z'

async function enquiry(email: string): Promise<string> {
  const fields = { name: 'Ada', email, message: 'A sign for the harbour' }
  const taken = await capture(app, contactEnquiry(app, { fields }))
  if (taken.kind !== 'accepted') throw new Error(taken.kind)
  const [row] = await app.db.query<{ id: string }>({
    text: 'select id from leads where reference = $1',
    values: [taken.reference],
  })
  return row!.id
}

/** What each place of the desk, and the evidence, counts as late at this moment. */
async function late() {
  const now = new Date(long)
  const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now }
  const list = (query: Record<string, string>) =>
    listLeads(app.db, readLeadFilter(query, app.agency.forms), scope)
  const [narrowed, whole, waiting, evidence] = await Promise.all([
    list({ due: 'late' }),
    list({}),
    countWaiting(app.db, now, null),
    readIntakeFigures(app.db, { now, draftForms: [], declared: {} }),
  ])
  return {
    list: narrowed.rows.length,
    badges: whole.rows.filter((line) => leadRow(line, now, app.agency.forms).cells.due).length,
    today: waiting.overdue,
    evidence: evidence.overdue,
  }
}

const all = (count: number) => ({ list: count, badges: count, today: count, evidence: count })

test('late is what still has to be answered: neither spam nor a lead of somebody restricted, in list, badge, Today and evidence alike (15.17)', async () => {
  await enquiry('waits@example.com')
  const spam = await enquiry('spam@example.com')
  const restricted = await enquiry('restricted@example.com')
  expect(await late()).toEqual(all(3))

  await changeLeads(app, [spam], { kind: 'stage', value: 'spam' }, { actor: system, onlyOf: null })
  expect(await late()).toEqual(all(2))

  await app.owner.query({
    text: 'update people set restricted_at = now() where id = (select person_id from leads where id = $1)',
    values: [restricted],
  })
  expect(await late()).toEqual(all(1))
})

test('a line of the list says by a name of its own what is ticked', async () => {
  const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
  const { rows } = await listLeads(app.db, readLeadFilter({}, app.agency.forms), scope)
  expect(rows.map((line) => leadRow(line, app.clock(), app.agency.forms).name)).toEqual(['Ada', 'Ada', 'Ada'])
})
