import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { system } from '#lib/record-event.ts'
import { addTask } from '#lib/tasks/tasks.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { countLeftBehind } from './left-behind.ts'
import { addMember, removeMember } from './members.ts'
import { listMembers } from './queries.ts'

const app = await openTestApp()

async function seller(email: string) {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  return made.id
}

test('what a member who is to be removed leaves is said before, and goes to the colleague who is named (15.27, 18.7)', async () => {
  const [leaving, staying] = [await seller('leaving@example.com'), await seller('staying@example.com')]
  expect(await countLeftBehind(app.db, leaving)).toEqual({ leads: 0, waiting: 0, tasks: 0 })
  for (const email of ['one@example.com', 'two@example.com']) {
    const fields = { name: 'Ada', email, message: 'A sign for the harbour' }
    await capture(app, contactEnquiry(app, { fields }))
  }
  const leads = await app.db.query<{ id: string }>({ text: 'select id from leads order by reference' })
  const ids = leads.map(({ id }) => id)
  const all = { actor: { kind: 'staff', id: leaving } as const, onlyOf: null }
  await changeLeads(app, ids, { kind: 'owner', value: leaving }, all)
  await changeLeads(app, ids.slice(1), { kind: 'stage', value: 'spam' }, all)
  const task = {
    id: randomUUID(),
    leadId: ids[0]!,
    text: 'Ring them',
    dueOn: '2026-11-03',
    assigneeId: leaving,
  }
  await addTask(app, task, all)
  expect(await countLeftBehind(app.db, leaving)).toEqual({ leads: 2, waiting: 1, tasks: 1 })

  const { email } = (await listMembers(app.db)).find(({ id }) => id === leaving)!
  const remove = { email, actor: system, now: app.clock() }
  for (const to of [leaving, randomUUID()])
    expect(await removeMember(app.db, { ...remove, to })).toBe('not_there')
  expect(await removeMember(app.db, { ...remove, to: staying })).toBeNull()
  expect(await countLeftBehind(app.db, leaving)).toEqual({ leads: 0, waiting: 0, tasks: 0 })
  expect(await countLeftBehind(app.db, staying)).toEqual({ leads: 2, waiting: 1, tasks: 1 })
  const facts = `select facts from audit_events where verb = 'staff.removed'`
  expect(await app.owner.query({ text: facts })).toEqual([{ facts: { leads: 2, tasks: 1, to: staying } }])

  const { email: second } = (await listMembers(app.db)).find(({ id }) => id === staying)!
  expect(await removeMember(app.db, { ...remove, email: second })).toBeNull()
  expect(await app.owner.query({ text: 'select from leads where owner_id is null' })).toHaveLength(2)
})
