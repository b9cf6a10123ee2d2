import { expect, test } from 'vitest'
import { usualPipeline } from '#agencies/pipeline.ts'
import { inOrder, standingOf } from '#lib/agency-pipeline.ts'
import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { keepProject } from '#lib/projects/projects.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { explained, type PlanNode } from '#lib/testing/explained.ts'
import { openFilledApp } from '#lib/testing/filled-app.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { type ChangeBy, changeLeads } from './change-lead.ts'
import { type LeadSort, readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { listStagesInUse, sumByStage } from './pipeline.ts'
import { findLead } from './queries.ts'
import { undoChange } from './undo-change.ts'
import { keepLoss, keepOutlook } from './value-lead.ts'

const opened = await openTestApp('2026-11-02T10:00:00Z')
/** An agency with stages of its own; `offer` was among them once. */
const app: AppContext = {
  ...opened,
  agency: {
    ...opened.agency,
    pipeline: {
      ...usualPipeline,
      stages: [
        { id: 'new', name: 'Inbox', meaning: 'open' },
        { id: 'answered', meaning: 'open' },
        { id: 'qualified', name: 'Qualified', meaning: 'open' },
        { id: 'signed', name: 'Signed', meaning: 'won' },
        { id: 'no-go', name: 'No go', meaning: 'lost' },
      ],
    },
  },
}
const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring: app.ring, now: app.clock() }
const every = readLeadFilter({}, app.agency.forms)
const all: ChangeBy = { actor: system, onlyOf: null }

let made = 0
async function enquiry(): Promise<string> {
  made += 1
  const email = `p${made}@example.com`
  await capture(app, contactEnquiry(app, { fields: { name: `P ${made}`, email, message: `Nr ${made}` } }))
  const page = await listLeads(app.db, readLeadFilter({ q: email }, app.agency.forms), scope)
  return page.rows[0]?.id ?? ''
}
const to = (id: string, value: string, loss?: { reason: string; note: string | null }, by = all) =>
  changeLeads(app, [id], { kind: 'stage', value, ...(loss && { loss }) }, by)
const lead = (id: string) => findLead(app.db, id, null)
async function seller(email: string) {
  await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  const id = (await findMember(app.db, email))?.id ?? ''
  return { id, by: { actor: { kind: 'staff', id } as const, onlyOf: id } }
}

test('a lead goes by the stages that the agency names, is worth what staff say, and none of it is an answer (P63, 18.5)', async () => {
  const id = await enquiry()
  expect((await to(id, 'qualified')).changed).toBe(1)
  expect(await keepOutlook(app, id, { valueMinor: 1_250_000, expectedOn: '2026-12-24' }, all)).toBe(true)
  expect(await keepOutlook(app, id, { valueMinor: 1_250_000, expectedOn: '2026-12-24' }, all)).toBe(false)
  expect(await lead(id)).toMatchObject({
    ...{ stage: 'qualified', valueMinor: 1_250_000, expectedOn: '2026-12-24', answeredAt: null },
  })
  const [event] = await app.db.query<{ facts: object }>({
    text: `select facts from audit_events where verb = 'lead.valued' and object_id = $1`,
    values: [id],
  })
  expect(event?.facts).toEqual({ fields: ['value', 'expected'] })
  await to(id, 'signed')
  const project = { leadId: id, title: 'A sign', begunOn: '2026-11-02', completedOn: null }
  expect(await keepProject(app, project, all)).toBe(true)
})

test('why a lead was lost stands with it as long as it is lost, and is back when that is undone (18.5)', async () => {
  const member = await seller('losses@example.com')
  const id = await enquiry()
  const lost = await to(id, 'no-go', { reason: 'price', note: 'They had half of it' }, member.by)
  expect(await lead(id)).toMatchObject({ lossReason: 'price', lossNote: 'They had half of it' })
  // A card of the board posts the note that stands, or it would take it away.
  expect((await listLeads(app.db, every, scope)).rows.find((row) => row.id === id)).toMatchObject({
    lossNote: 'They had half of it',
  })
  const narrowed = readLeadFilter({ loss: 'price' }, app.agency.forms)
  expect((await listLeads(app.db, narrowed, scope)).rows.map((row) => row.id)).toEqual([id])
  const back = await to(id, 'qualified', undefined, member.by)
  expect(await lead(id)).toMatchObject({ stage: 'qualified', lossReason: null, lossNote: null })
  await undoChange(app, back.undo ?? '', { ...member.by, staffId: member.id })
  expect(await lead(id)).toMatchObject({ stage: 'no-go', lossReason: 'price', lossNote: null })
  expect(await keepLoss(app, [id], { reason: 'time', note: null }, member.by)).toBe(1)
  expect((await sumByStage(app.db, every, scope)).get('no-go')?.losses).toEqual(new Map([['time', 1]]))
  await undoChange(app, lost.undo ?? '', { ...member.by, staffId: member.id })
  expect(await lead(id)).toMatchObject({ stage: 'new', lossReason: null })
})

test('a reason stands with no lead that is in work or won (18.5)', async () => {
  const id = await enquiry()
  await to(id, 'qualified', { reason: 'price', note: null })
  expect(await lead(id)).toMatchObject({ stage: 'qualified', lossReason: null })
  expect(await keepLoss(app, [id], { reason: 'price', note: null }, all)).toBe(0)
})

test('a lead whose stage has left the pipeline still shows, is summed up and can be moved (18.5)', async () => {
  const id = await enquiry()
  await to(id, 'offer')
  expect(standingOf(app.agency.pipeline, 'offer')).toBe('open')
  expect(await listStagesInUse(app.db)).toContain('offer')
  const sums = await sumByStage(app.db, every, scope)
  expect(sums.get('offer')?.count).toBe(1)
  expect(inOrder(app.agency.pipeline, [...sums.keys()]).at(-1)).toBe('offer')
  for (const sort of ['stage', 'stage-back'] as const) {
    const sorted = readLeadFilter({ sort }, app.agency.forms)
    expect((await listLeads(app.db, sorted, scope)).rows.map((row) => row.id)).toContain(id)
  }
  expect((await to(id, 'answered')).changed).toBe(1)
})

test('sums and counts are of every lead that a member may open, and of no other (P23, 18.5)', async () => {
  const [own, other] = [await seller('own@example.com'), await seller('other@example.com')]
  const ids = [await enquiry(), await enquiry(), await enquiry()]
  const before = (await sumByStage(app.db, every, scope)).get('signed')?.valueMinor ?? 0
  for (const [at, id] of ids.entries()) {
    await to(id, 'signed')
    await keepOutlook(app, id, { valueMinor: 100 * 10 ** at, expectedOn: null }, all)
  }
  await changeLeads(app, [ids[1] ?? ''], { kind: 'owner', value: own.id }, all)
  await changeLeads(app, [ids[2] ?? ''], { kind: 'owner', value: other.id }, all)
  const summed = async (onlyOf: string | null) => {
    const sum = (await sumByStage(app.db, { ...every, owner: null }, { ...scope, onlyOf })).get('signed')
    return (sum?.valueMinor ?? 0) - before
  }
  expect(await summed(own.id)).toBe(1_100)
  expect(await summed(null)).toBe(11_100)
  const sorted = readLeadFilter({ sort: 'value', stage: 'signed' }, app.agency.forms)
  const { rows } = await listLeads(app.db, sorted, { ...scope, onlyOf: own.id })
  expect(rows.map(({ id }) => id)).not.toContain(ids[2])
  const values = rows.flatMap(({ valueMinor }) => valueMinor ?? [])
  expect(values).toEqual(values.toSorted((one, other) => other - one))
})

test('no member values or loses a lead of a colleague (P23, 18.5)', async () => {
  const [own, other] = [await seller('mine@example.com'), await seller('theirs@example.com')]
  const id = await enquiry()
  await changeLeads(app, [id], { kind: 'owner', value: own.id }, all)
  expect(await keepOutlook(app, id, { valueMinor: 5, expectedOn: null }, other.by)).toBe(false)
  await to(id, 'no-go', { reason: 'price', note: null })
  expect(await keepLoss(app, [id], { reason: 'time', note: null }, other.by)).toBe(0)
  expect((await to(id, 'new', undefined, other.by)).changed).toBe(0)
})

test('the board sums up a filled table from its index alone, and finds the stages in a few steps (18.5)', async () => {
  const filled = await openFilledApp()
  await filled.owner.query({
    text: `update leads set value_minor = 100 * (abs(hashtext(id::text)) % 900), expected_on = '2026-12-01'
      where abs(hashtext(id::text)) % 100 = 0`,
  })
  await filled.owner.query({ text: 'vacuum analyze leads' })
  const { app: told, told: plans, close } = await explained(filled)
  await told.db.query({ text: 'set plan_cache_mode = auto' })
  const wide = { ...scope, answeredForms: Object.keys(told.agency.forms) }
  const sums = await sumByStage(told.db, readLeadFilter({}, told.agency.forms), wide)
  expect([...sums.values()].reduce((sum, one) => sum + one.count, 0)).toBeGreaterThan(300)
  expect(nodes(plans.at(-1)?.plan).map((node) => node['Index Name'])).toContain('leads_in_pipeline')
  expect(nodes(plans.at(-1)?.plan).map((node) => node['Node Type'])).not.toContain('Seq Scan')
  plans.length = 0
  expect((await listStagesInUse(told.db)).length).toBeGreaterThan(3)
  expect(Math.max(...nodes(plans.at(-1)?.plan).map((node) => node['Actual Rows']))).toBeLessThan(20)
  for (const sort of ['value', 'expected'] satisfies LeadSort[]) {
    plans.length = 0
    await listLeads(told.db, readLeadFilter({ sort }, told.agency.forms), wide)
    expect(nodes(plans[0]?.plan).map((node) => node['Index Name'])).toContain(`leads_by_${sort}`)
  }
  await close()
})

function nodes(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(nodes)] : []
}

test('the log says that it was said why a lead was lost, and not why (S12, 18.6)', async () => {
  const id = await enquiry()
  await to(id, 'no-go', { reason: 'price', note: 'Half of it' })
  await keepLoss(app, [id], { reason: 'time', note: null }, all)
  const logged = await app.db.query<{ verb: string; facts: object }>({
    text: `select verb, facts from audit_events where object_id = $1
      and verb in ('lead.stage_changed', 'lead.loss_explained') order by id`,
    values: [id],
  })
  expect(logged).toEqual([
    { verb: 'lead.stage_changed', facts: { from: 'new', to: 'no-go' } },
    { verb: 'lead.loss_explained', facts: {} },
  ])
})
