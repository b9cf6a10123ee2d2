import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { handOver } from '#lib/doors/disclose/handover.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { expireLeads, expireRows } from '#lib/doors/erase/expire.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { openLead } from '#lib/leads/open-lead.ts'
import { listMentions } from '#lib/notes/queries.ts'
import { writeNote } from '#lib/notes/write-note.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { listOwnTasks } from './queries.ts'
import { addTask, setTaskDone } from './tasks.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')

async function member(email: string, role: 'sales' | 'manager') {
  await addMember(app.db, { email, role, actor: system, now: app.clock() })
  const found = await findMember(app.db, email)
  return { id: found?.id ?? '', actor: { kind: 'staff', id: found?.id ?? '' } as const }
}

async function enquiry(email: string): Promise<{ leadId: string; personId: string }> {
  await capture(app, contactEnquiry(app, { fields: { name: 'Ada', email, message: 'An engine' } }))
  const [row] = await app.db.query<{ leadId: string; personId: string }>({
    text: `select l.id as "leadId", p.id as "personId" from leads l join people p on p.id = l.person_id where p.email = $1`,
    values: [email],
  })
  return row ?? { leadId: '', personId: '' }
}

async function rowsIn(table: 'notes' | 'tasks', leadId: string): Promise<number> {
  const [row] = await app.db.query<{ count: number }>({
    text: `select count(*)::int as count from ${table} where lead_id = $1`,
    values: [leadId],
  })
  return row?.count ?? 0
}

let ben: Awaited<ReturnType<typeof member>>
let cleo: Awaited<ReturnType<typeof member>>
let dan: Awaited<ReturnType<typeof member>>
beforeAll(async () => {
  ben = await member('ben@agency.example', 'manager')
  cleo = await member('cleo@agency.example', 'sales')
  dan = await member('dan@agency.example', 'sales')
})

const all = { actor: system, onlyOf: null }

test('a note is sealed, written once, and found by whom it mentions until they have opened the lead', async () => {
  const { leadId } = await enquiry('noted@example.com')
  const note = {
    id: randomUUID(),
    leadId,
    text: '@cleo: canary, they want it blue',
    actor: ben.actor,
    onlyOf: null,
  }
  expect(await writeNote(app, note)).toEqual([])
  expect(await writeNote(app, note)).toBeNull()
  const [stored] = await app.db.query<{ row: string }>({ text: 'select n::text as row from notes n' })
  expect(stored?.row).not.toContain('canary')
  expect(await listMentions(app.db, ben.id, null)).toEqual([])
  expect(await listMentions(app.db, cleo.id, cleo.id)).toMatchObject([{ leadId, leadName: 'Ada' }])
  const opened = await openLead(app, leadId, cleo.id, cleo.actor)
  expect(opened?.notes).toMatchObject([{ text: note.text, staffName: 'ben@agency.example' }])
  expect(await listMentions(app.db, cleo.id, cleo.id)).toEqual([])
})

test('P23: who may not open a lead is not told of a note on it, and its writer learns so', async () => {
  const { leadId } = await enquiry('closed@example.com')
  await changeLeads(app, [leadId], { kind: 'owner', value: cleo.id }, all)
  const note = { leadId, text: '@dan @cleo look', actor: ben.actor }
  expect(await writeNote(app, { ...note, id: randomUUID(), onlyOf: null })).toEqual(['dan'])
  expect(await listMentions(app.db, dan.id, dan.id)).toEqual([])
  expect(await listMentions(app.db, cleo.id, cleo.id)).toHaveLength(1)
  expect(await writeNote(app, { ...note, id: randomUUID(), actor: dan.actor, onlyOf: dan.id })).toBeNull()
})

test('a task is somebody’s by a day; it is done once, and opens again', async () => {
  const { leadId } = await enquiry('task@example.com')
  const task = {
    id: randomUUID(),
    leadId,
    text: 'canary: send the offer',
    dueOn: '2026-11-04',
    assigneeId: cleo.id,
  }
  expect(await addTask(app, task, { actor: ben.actor, onlyOf: null })).toBe(true)
  expect(await addTask(app, task, { actor: ben.actor, onlyOf: null })).toBe(false)
  expect(await addTask(app, { ...task, id: randomUUID(), assigneeId: randomUUID() }, all)).toBe(false)
  const mine = await listOwnTasks(app.db, cleo.id, cleo.id, 50)
  expect(mine).toMatchObject([{ leadId, dueOn: '2026-11-04', doneAt: null }])
  const done = { id: task.id, leadId, done: true }
  expect(await setTaskDone(app, done, { actor: dan.actor, onlyOf: null })).toBe(true)
  expect(await setTaskDone(app, done, { actor: cleo.actor, onlyOf: cleo.id })).toBe(false)
  expect(await listOwnTasks(app.db, cleo.id, cleo.id, 50)).toEqual([])
  expect(await setTaskDone(app, { ...done, done: false }, all)).toBe(true)
  const opened = await openLead(app, leadId, null, system)
  expect(opened?.tasks).toMatchObject([{ text: task.text, doneAt: null }])
  expect(opened?.events.map(({ verb }) => verb)).toEqual([
    'lead.task_reopened',
    'lead.task_done',
    'lead.task_added',
    'lead.captured',
  ])
})

test('P23: a task is not given to who may not open its lead, nor changed by them', async () => {
  const { leadId } = await enquiry('owned@example.com')
  await changeLeads(app, [leadId], { kind: 'owner', value: cleo.id }, all)
  const task = { id: randomUUID(), leadId, text: 'x', dueOn: '2026-11-04' }
  expect(await addTask(app, { ...task, assigneeId: dan.id }, all)).toBe(false)
  expect(await addTask(app, { ...task, assigneeId: cleo.id }, all)).toBe(true)
  expect(
    await setTaskDone(app, { id: task.id, leadId, done: true }, { actor: dan.actor, onlyOf: dan.id }),
  ).toBe(false)
})

test('R8: nothing is noted and nothing set to do about somebody whose data is frozen', async () => {
  const { leadId } = await enquiry('frozen@example.com')
  const task = { id: randomUUID(), leadId, text: 'x', dueOn: '2026-11-04', assigneeId: ben.id }
  expect(await addTask(app, task, all)).toBe(true)
  await app.owner.query({
    text: `update people set restricted_at = now() where email = 'frozen@example.com'`,
  })
  expect(await writeNote(app, { id: randomUUID(), leadId, text: 'x', ...all })).toBeNull()
  expect(await addTask(app, { ...task, id: randomUUID() }, all)).toBe(false)
  expect(await setTaskDone(app, { id: task.id, leadId, done: true }, all)).toBe(false)
})

test('P28: a hand-over opens what staff wrote', async () => {
  const files: Record<string, string> = {}
  for await (const { name, content } of handOver(app, { purpose: 'x', recipient: 'y', actor: system })) {
    let text = ''
    for await (const piece of content) text += piece.toString()
    files[name] = text
  }
  expect(files['notes.csv']).toContain('canary, they want it blue')
  expect(files['tasks.csv']).toContain('canary: send the offer')
})

test('notes and tasks go with their person, and with their lead when its time is over', async () => {
  const { leadId, personId } = await enquiry('gone@example.com')
  const kept = await enquiry('kept@example.com')
  for (const lead of [leadId, kept.leadId]) {
    await writeNote(app, { id: randomUUID(), leadId: lead, text: 'x', ...all })
    const task = { id: randomUUID(), leadId: lead, text: 'x', dueOn: '2026-11-04', assigneeId: ben.id }
    await addTask(app, task, all)
  }
  const done = await erase(app, { personId, reason: 'request', actor: system })
  expect(done?.plan).toEqual(
    expect.arrayContaining([
      { table: 'notes', rows: 1 },
      { table: 'tasks', rows: 1 },
    ]),
  )
  for (const table of ['notes', 'tasks'] as const) expect(await rowsIn(table, leadId)).toBe(0)
  await expireLeads(app, { record: 'enquiry', clock: 'submission' }, new Date('2026-11-03T00:00:00Z'))
  for (const table of ['notes', 'tasks'] as const) expect(await rowsIn(table, kept.leadId)).toBe(0)
})

test('of a member who left long ago neither note nor task keeps the name', async () => {
  const { leadId } = await enquiry('leaver@example.com')
  await writeNote(app, { id: randomUUID(), leadId, text: 'x', actor: dan.actor, onlyOf: null })
  const task = { id: randomUUID(), leadId, text: 'x', dueOn: '2026-11-04', assigneeId: dan.id }
  await addTask(app, task, all)
  await app.owner.query({
    text: `update staff set disabled_at = '2025-01-01' where id = $1`,
    values: [dan.id],
  })
  expect(await listOwnTasks(app.db, ben.id, null, 50)).toMatchObject([{ leadId }])
  expect(await expireRows(app, 'staff', new Date('2026-01-01T00:00:00Z'))).toBe(1)
  expect((await openLead(app, leadId, null, system))?.notes).toMatchObject([{ staffName: null }])
  expect(await listOwnTasks(app.db, ben.id, null, 50)).toMatchObject([{ leadId, assigneeName: null }])
})
