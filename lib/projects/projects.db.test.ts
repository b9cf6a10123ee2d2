import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import { copied } from '#lib/doors/disclose/package/own-rows.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { system } from '#lib/record-event.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import type { Policy } from '#policy/define.ts'
import { addPaper, keepProject, removePaper } from './projects.ts'
import { projectPurposes } from './purposes.ts'
import { findProject } from './queries.ts'

const all = { actor: system, onlyOf: null }

async function wonLead(app: TestApp, email = 'ada@example.com') {
  await capture(app, contactEnquiry(app, { fields: { name: 'Ada', email, message: 'An engine' } }))
  const [row] = await app.db.query<{ id: string; personId: string }>({
    text: `select l.id, l.person_id as "personId" from leads l join people p on p.id = l.person_id where p.email = $1`,
    values: [email],
  })
  const id = row?.id ?? ''
  await changeLeads(app, [id], { kind: 'stage', value: 'won' }, all)
  return { leadId: id, personId: row?.personId ?? '' }
}

async function isHeld(app: TestApp, leadId: string): Promise<boolean> {
  return (await app.db.query({ text: 'select from leads where id = $1', values: [leadId] })).length > 0
}

test('P39: a project keeps its lead while it goes on, and three years from the day it was completed', async () => {
  const app = await openTestApp('2026-03-02T10:00:00Z')
  const { leadId } = await wonLead(app)
  const project = { leadId, title: 'An engine', begunOn: '2026-03-02' }
  expect(await keepProject(app, { ...project, completedOn: null }, all)).toBe(true)
  app.setTime('2030-01-01T10:00:00Z')
  await sweep(app)
  expect(await isHeld(app, leadId)).toBe(true)
  expect(await keepProject(app, { ...project, completedOn: '2029-12-31' }, all)).toBe(true)
  // Midnight in Paris.
  app.setTime('2032-12-30T22:59:59Z')
  await sweep(app)
  expect(await isHeld(app, leadId)).toBe(true)
  app.setTime('2032-12-31T23:00:00Z')
  await sweep(app)
  expect(await isHeld(app, leadId)).toBe(false)
  for (const table of ['projects', 'project_papers', 'people'])
    expect(await app.db.query({ text: `select from ${table}` })).toEqual([])
})

test('P39: a day that was entered by mistake is taken back, and the project goes on', async () => {
  const app = await openTestApp('2026-03-02T10:00:00Z')
  const { leadId } = await wonLead(app)
  const project = { leadId, title: 'An engine', begunOn: '2026-03-02' }
  await keepProject(app, { ...project, completedOn: '2026-03-03' }, all)
  await keepProject(app, { ...project, completedOn: null }, all)
  app.setTime('2036-01-01T10:00:00Z')
  await sweep(app)
  expect(await isHeld(app, leadId)).toBe(true)
})

test('a project is of a lead that was won, begins before it ends, and is left alone where data is frozen (R8)', async () => {
  const app = await openTestApp('2026-03-02T10:00:00Z')
  const { leadId } = await wonLead(app)
  const project = { leadId, title: 'x', begunOn: '2026-03-02', completedOn: null }
  await changeLeads(app, [leadId], { kind: 'stage', value: 'lost' }, all)
  expect(await keepProject(app, project, all)).toBe(false)
  await changeLeads(app, [leadId], { kind: 'stage', value: 'won' }, all)
  expect(await keepProject(app, { ...project, completedOn: '2026-03-01' }, all)).toBe(false)
  expect(await keepProject(app, project, { actor: system, onlyOf: randomUUID() })).toBe(true)
  await app.owner.query({ text: 'update people set restricted_at = now()' })
  expect(await keepProject(app, project, all)).toBe(false)
})

test('P15: a project names the purpose it is for, one that the policy declares, and the person’s copy says it (15.34a)', async () => {
  const demo = await loadAgency('demo')
  const app = await openTestApp('2026-03-02T10:00:00Z', demo)
  const { leadId } = await wonLead(app)
  const project = { leadId, title: 'An engine', begunOn: '2026-03-02', completedOn: null }
  expect(await keepProject(app, { ...project, purpose: 'benchmark' }, all)).toBe(false)
  expect(await keepProject(app, { ...project, purpose: 'prove_compliance' }, all)).toBe(false)
  expect(await keepProject(app, project, all)).toBe(true)
  expect((await findProject(app.db, leadId))?.purpose).toBe('provide_service')
  expect(await keepProject(app, { ...project, purpose: 'answer_enquiry' }, all)).toBe(true)
  expect((await findProject(app.db, leadId))?.purpose).toBe('answer_enquiry')
  const columns = copied.find(({ table }) => table === 'projects')?.columns.map(({ name }) => name)
  expect(columns).toContain('purpose')
  const others = Object.entries(demo.policy.purposes).filter(([id]) => id !== 'provide_service')
  const purposes = Object.fromEntries(others) as Policy['purposes']
  expect(projectPurposes({ purposes })[0]).toBe('answer_enquiry')
})

test('P62: a paper is a link and a number, added once, removed by deletion, and gone with its person', async () => {
  const app = await openTestApp('2026-03-02T10:00:00Z')
  const { leadId, personId } = await wonLead(app)
  const paper = {
    id: randomUUID(),
    leadId,
    kind: 'invoice',
    number: 'INV-42',
    url: 'https://pay.example/i/42',
  } as const
  expect(await addPaper(app, paper, all)).toBe('not_added')
  await keepProject(app, { leadId, title: 'x', begunOn: '2026-03-02', completedOn: null }, all)
  expect(await addPaper(app, { ...paper, url: 'http://pay.example/i/42' }, all)).toBe('bad_link')
  expect(await addPaper(app, { ...paper, number: '4111 1111 1111 1111' }, all)).toBe('card')
  expect(await addPaper(app, paper, all)).toBe('added')
  expect(await addPaper(app, paper, all)).toBe('not_added')
  expect(await addPaper(app, { ...paper, id: randomUUID(), kind: 'proposal' }, all)).toBe('added')
  expect((await findProject(app.db, leadId))?.papers).toHaveLength(2)
  expect(await removePaper(app, { id: paper.id, leadId: randomUUID() }, all)).toBe(false)
  expect(await removePaper(app, { id: paper.id, leadId }, all)).toBe(true)
  expect((await findProject(app.db, leadId))?.papers).toMatchObject([{ kind: 'proposal' }])
  const log = await app.db.query({
    text: 'select facts from audit_events where object_id = $1',
    values: [leadId],
  })
  expect(JSON.stringify(log)).not.toContain('pay.example')
  const erased = await erase(app, { personId, reason: 'request', actor: system })
  expect(erased?.plan).toEqual(
    expect.arrayContaining([
      { table: 'projects', rows: 1 },
      { table: 'project_papers', rows: 1 },
    ]),
  )
})
