import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '../../doors/capture/capture.ts'
import { assignLead, changeStage } from '../../doors/capture/change-lead.ts'
import { system } from '../../records/audit/writes.ts'
import { readLeadFilter } from '../../records/leads/filter.ts'
import { listLeads } from '../../records/leads/list.ts'
import { findMember } from '../../records/staff/queries.ts'
import { openTestHouse } from '../../testing/open-house.ts'
import { addMember } from '../sign-in/members.ts'
import { openLead } from './open-lead.ts'

const house = await openTestHouse('2026-11-02T10:00:00Z')
const every = readLeadFilter({}, house.agency.forms)
const scope = { answeredForms: ['contact'], onlyOf: null }

async function enquiry(email: string) {
  const taken = await capture(house, {
    form: 'contact',
    fields: { name: 'Ada', email, message: 'A sign for the harbour' },
    consents: [],
    notice: house.notice.texts.en.hash,
    how: 'form',
    actor: { kind: 'person', id: null },
    address: null,
    rate: { by: email, limit: 0 },
  })
  if (taken.kind !== 'accepted') throw new Error(taken.kind)
  const page = await listLeads(house.db, { ...every, q: taken.reference }, scope)
  return page.rows[0]!.id
}

async function seller(email: string) {
  await addMember(house.db, { email, role: 'sales', actor: system, now: house.clock() })
  const member = await findMember(house.db, email)
  return { id: member!.id, actor: { kind: 'staff', id: member!.id } as const }
}

test('P63: the first stage that means an answer stops the answer clock, once', async () => {
  const leadId = await enquiry('stage@example.com')
  const change = { leadId, actor: system, onlyOf: null }
  house.setTime('2026-11-02T11:00:00Z')
  expect(await changeStage(house, { ...change, stage: 'answered' })).toBe(true)
  house.setTime('2026-11-02T12:00:00Z')
  expect(await changeStage(house, { ...change, stage: 'answered' })).toBe(false)
  expect(await changeStage(house, { ...change, stage: 'won' })).toBe(true)
  const opened = await openLead(house, leadId, null, system)
  expect(opened?.lead.answeredAt).toEqual(new Date('2026-11-02T11:00:00Z'))
  expect(opened?.message).toEqual({ message: 'A sign for the harbour' })
  expect(opened?.events.map(({ verb, facts }) => [verb, facts.from, facts.to])).toEqual([
    ['lead.stage_changed', 'answered', 'won'],
    ['lead.stage_changed', 'new', 'answered'],
    ['lead.captured', undefined, undefined],
  ])
})

test('P23: to sales, a colleague’s lead neither shows nor changes', async () => {
  const [mine, other] = [await seller('mine@example.com'), await seller('other@example.com')]
  const leadId = await enquiry('owned@example.com')
  expect(await openLead(house, leadId, other.id, other.actor)).not.toBeNull()
  expect(await assignLead(house, { leadId, ownerId: mine.id, actor: mine.actor, onlyOf: mine.id })).toBe(true)

  expect(await openLead(house, leadId, other.id, other.actor)).toBeNull()
  expect(await changeStage(house, { leadId, stage: 'lost', actor: other.actor, onlyOf: other.id })).toBe(
    false,
  )
  expect(await assignLead(house, { leadId, ownerId: other.id, actor: other.actor, onlyOf: other.id })).toBe(
    false,
  )
  const seen = await listLeads(house.db, every, { ...scope, onlyOf: other.id })
  expect(seen.rows.map(({ id }) => id)).not.toContain(leadId)
  expect(await changeStage(house, { leadId, stage: 'lost', actor: mine.actor, onlyOf: mine.id })).toBe(true)
})

test('a lead goes to a member who is there, or to nobody', async () => {
  const leadId = await enquiry('nobody@example.com')
  const change = { leadId, actor: system, onlyOf: null }
  expect(await assignLead(house, { ...change, ownerId: randomUUID() })).toBe(false)
  expect(await assignLead(house, { ...change, ownerId: null })).toBe(false)
})

test('R8: a restricted person’s lead is left as it is', async () => {
  const leadId = await enquiry('frozen@example.com')
  await house.owner.query({
    text: `update people set restricted_at = now() where email = 'frozen@example.com'`,
  })
  expect(await changeStage(house, { leadId, stage: 'won', actor: system, onlyOf: null })).toBe(false)
})

test('the list pages by key, each lead once, whatever part of a word is looked for', async () => {
  for (let i = 0; i < 55; i++) await enquiry(`page${i}@100%.example`.replace('%', 'percent'))
  const first = await listLeads(house.db, { ...every, q: '100percent' }, scope)
  expect(first.rows).toHaveLength(50)
  const [micros, id] = first.older!.split('.')
  const after = { micros: Number(micros), id: id! }
  const second = await listLeads(house.db, { ...every, q: '100percent', after }, scope)
  expect(second.rows).toHaveLength(5)
  expect(second.older).toBeNull()
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(55)
  expect((await listLeads(house.db, { ...every, q: '%' }, scope)).rows).toHaveLength(0)
})
