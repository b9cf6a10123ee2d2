import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { findMember } from '#lib/staff/queries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { type ChangeBy, changeLeads, type LeadChange } from './change-lead.ts'
import { readLeadFilter } from './filter.ts'
import { listLeads } from './list.ts'
import { openLead } from './open-lead.ts'
import { undoChange } from './undo-change.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const every = readLeadFilter({}, app.agency.forms)
const { ring } = app
const scope = { answeredForms: ['contact'], onlyOf: null, staffId: null, ring, now: app.clock() }

async function enquiry(email: string) {
  const taken = await capture(app, {
    form: 'contact',
    fields: { name: 'Ada', email, message: 'A sign for the harbour' },
    consents: [],
    notice: app.notice.texts.en.hash,
    how: 'form',
    actor: { kind: 'person', id: null },
    address: null,
    rate: { by: email, limit: 0 },
  })
  if (taken.kind !== 'accepted') throw new Error(taken.kind)
  const page = await listLeads(app.db, { ...every, q: taken.reference }, scope)
  return page.rows[0]!.id
}

async function seller(email: string) {
  await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  const member = await findMember(app.db, email)
  return { id: member!.id, actor: { kind: 'staff', id: member!.id } as const }
}

/** Whether one lead changed. */
async function change(leadId: string, kind: LeadChange['kind'], value: string | null, by: ChangeBy) {
  return (await changeLeads(app, [leadId], { kind, value } as LeadChange, by)).changed === 1
}
const bySystem: ChangeBy = { actor: system, onlyOf: null }
const byMember = ({ id, actor }: Awaited<ReturnType<typeof seller>>): ChangeBy => ({ actor, onlyOf: id })

test('P63: no stage stops the answer clock, and each change of one stands in the log', async () => {
  const leadId = await enquiry('stage@example.com')
  app.setTime('2026-11-02T11:00:00Z')
  expect(await change(leadId, 'stage', 'answered', bySystem)).toBe(true)
  app.setTime('2026-11-02T12:00:00Z')
  expect(await change(leadId, 'stage', 'answered', bySystem)).toBe(false)
  expect(await change(leadId, 'stage', 'won', bySystem)).toBe(true)
  const opened = await openLead(app, leadId, null, system)
  expect(opened?.lead.answeredAt).toBeNull()
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
  expect(await openLead(app, leadId, other.id, other.actor)).not.toBeNull()
  expect(await change(leadId, 'owner', mine.id, byMember(mine))).toBe(true)

  expect(await openLead(app, leadId, other.id, other.actor)).toBeNull()
  expect(await change(leadId, 'stage', 'lost', byMember(other))).toBe(false)
  expect(await change(leadId, 'owner', other.id, byMember(other))).toBe(false)
  const seen = await listLeads(app.db, every, { ...scope, onlyOf: other.id })
  expect(seen.rows.map(({ id }) => id)).not.toContain(leadId)
  expect(await change(leadId, 'stage', 'lost', byMember(mine))).toBe(true)
})

test('a lead goes to a member who is there, or to nobody', async () => {
  const leadId = await enquiry('nobody@example.com')
  expect(await change(leadId, 'owner', randomUUID(), bySystem)).toBe(false)
  expect(await change(leadId, 'owner', null, bySystem)).toBe(false)
})

test('R8: a restricted person’s lead is left as it is', async () => {
  const leadId = await enquiry('frozen@example.com')
  await app.owner.query({
    text: `update people set restricted_at = now() where email = 'frozen@example.com'`,
  })
  expect(await change(leadId, 'stage', 'won', bySystem)).toBe(false)
})

test('the list pages by key, each lead once, whatever part of a word is looked for', async () => {
  for (let i = 0; i < 55; i++) await enquiry(`page${i}@100%.example`.replace('%', 'percent'))
  const first = await listLeads(app.db, { ...every, q: '100percent' }, scope)
  expect(first.rows).toHaveLength(50)
  const [micros, id] = first.older!.split('.')
  const after = { micros: Number(micros), id: id! }
  const second = await listLeads(app.db, { ...every, q: '100percent', after }, scope)
  expect(second.rows).toHaveLength(5)
  expect(second.older).toBeNull()
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(55)
  expect((await listLeads(app.db, { ...every, q: '%' }, scope)).rows).toHaveLength(0)
})

test('many are changed at once, and one press takes it back: the clock ran on, and what others moved stays', async () => {
  const member = await seller('bulk@example.com')
  const by = { actor: member.actor, onlyOf: null }
  const ids = [
    await enquiry('one@bulk.example'),
    await enquiry('two@bulk.example'),
    await enquiry('three@bulk.example'),
  ]
  app.setTime('2026-11-02T13:00:00Z')
  const { changed, undo } = await changeLeads(app, ids, { kind: 'stage', value: 'answered' }, by)
  expect(changed).toBe(3)
  await change(ids[2]!, 'stage', 'won', bySystem)
  const stranger = await seller('stranger@example.com')
  expect(await undoChange(app, undo!, { ...by, staffId: stranger.id })).toBeNull()
  expect(await undoChange(app, undo!, { ...by, staffId: member.id })).toEqual({
    leads: 2,
    kinds: ['stage'],
    whole: false,
  })
  expect(await undoChange(app, undo!, { ...by, staffId: member.id })).toBeNull()
  const leads = await app.db.query({
    text: 'select stage, answered_at is null as waits from leads where id = any($1) order by stage',
    values: [ids],
  })
  expect(leads).toEqual([
    { stage: 'new', waits: true },
    { stage: 'new', waits: true },
    { stage: 'won', waits: true },
  ])
})

test('S12: a tag goes on the person, can be taken back, and the log does not say which', async () => {
  const member = await seller('tagger@example.com')
  const by = { actor: member.actor, onlyOf: null }
  const id = await enquiry('tagged@example.com')
  const { undo } = await changeLeads(app, [id], { kind: 'tag', value: 'vineyard' }, by)
  expect((await changeLeads(app, [id], { kind: 'tag', value: 'vineyard' }, by)).changed).toBe(0)
  const found = await listLeads(app.db, { ...every, tag: 'vineyard' }, scope)
  expect(found.rows.map((row) => row.id)).toEqual([id])
  const log = await app.db.query({
    text: 'select verb, facts from audit_events where object_id = $1',
    values: [id],
  })
  expect(JSON.stringify(log)).toContain('lead.tagged')
  expect(JSON.stringify(log)).not.toContain('vineyard')
  expect(await undoChange(app, undo!, { ...by, staffId: member.id })).toMatchObject({
    leads: 1,
    kinds: ['tag'],
  })
  expect((await listLeads(app.db, { ...every, tag: 'vineyard' }, scope)).rows).toEqual([])
})

test('a lead is found by part of what it is known by, and by whole words of its message, which stays sealed', async () => {
  const id = await enquiry('zoe.lefevre@example.com')
  const found = async (q: string) =>
    (await listLeads(app.db, { ...every, q }, scope)).rows.some((row) => row.id === id)
  for (const q of ['lefev', 'ZOÉ', 'harbour sign', 'Harbour']) expect(await found(q), q).toBe(true)
  for (const q of ['harb sign', 'harbour vineyard', 'zoex']) expect(await found(q), q).toBe(false)
})

test('a long part of an address finds it, and none that begins and ends alike', async () => {
  const id = await enquiry('info.desk@gable-works.example')
  await enquiry('info.desk@gables-work.example')
  const found = async (q: string) =>
    (await listLeads(app.db, { ...every, q }, scope)).rows.map((row) => row.id)
  for (const q of ['desk@gable-w', 'desk@gable-works.e', 'info.desk@gable-works.example']) {
    expect(await found(q), q).toEqual([id])
  }
  expect(await found('info.desk@gable-%works.example')).toEqual([])
})

test('what is looked for is found wherever it stands, the newest first: often, now and then, seldom, and once long ago', async () => {
  const id = await enquiry('many@example.com')
  await app.db.query({
    text: `insert into leads (id, reference, person_id, form, details, search, language, notice_number, received_at)
      select gen_random_uuid(), 'N-' || n, person_id, form, details, concat_ws(' ',
          case when n % 10 = 0 then 'often' end, case when n % 50 = 0 then 'between' end,
          case when n % 100 = 0 then 'seldom' end, case when n = 2999 then 'longago' end),
        language, notice_number, received_at - n * interval '1 minute'
      from leads, generate_series(1, 3000) n where id = $1`,
    values: [id],
  })
  const found = async (q: string) =>
    (await listLeads(app.db, { ...every, q }, scope)).rows.map(({ reference }) => reference)
  const each = (step: number, count: number) => Array.from({ length: count }, (_, i) => `N-${(i + 1) * step}`)
  expect(await found('often')).toEqual(each(10, 50))
  expect(await found('between')).toEqual(each(50, 50))
  expect(await found('seldom')).toEqual(each(100, 30))
  expect(await found('longago')).toEqual(['N-2999'])
})

test('the list narrows by owner and by lateness', async () => {
  const member = await seller('narrow@example.com')
  const id = await enquiry('narrow.lead@example.com')
  await change(id, 'owner', member.id, bySystem)
  const mine = await listLeads(app.db, { ...every, owner: 'me' }, { ...scope, staffId: member.id })
  expect(mine.rows.map((row) => row.id)).toEqual([id])
  const late = async (now: string) =>
    (await listLeads(app.db, { ...every, overdue: true, owner: member.id }, { ...scope, now: new Date(now) }))
      .rows
  expect(await late('2026-11-02T14:00:00Z')).toHaveLength(0)
  expect(await late('2026-12-02T14:00:00Z')).toHaveLength(1)
})

test('what a member changes on a page that is old overwrites nothing: a colleague was sooner', async () => {
  const [first, second] = [await seller('first@example.com'), await seller('second@example.com')]
  const id = await enquiry('two.pages@example.com')
  const set = (value: 'won' | 'lost' | 'answered', was: 'new' | 'won', by: ChangeBy) =>
    changeLeads(app, [id], { kind: 'stage', value, was }, by)
  const both = await Promise.all([
    set('won', 'new', { actor: first.actor, onlyOf: null }),
    set('lost', 'new', { actor: second.actor, onlyOf: null }),
  ])
  expect(both.map(({ changed }) => changed).sort()).toEqual([0, 1])
  const give = (value: string, was: string | null) =>
    changeLeads(app, [id], { kind: 'owner', value, was }, bySystem)
  expect((await give(first.id, null)).changed).toBe(1)
  expect((await give(second.id, null)).changed).toBe(0)
  expect((await give(second.id, first.id)).changed).toBe(1)
})
