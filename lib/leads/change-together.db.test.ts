import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { changeLeads } from './change-lead.ts'
import { changeTogether } from './change-together.ts'
import { undoChange } from './undo-change.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')

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

async function seller(email: string) {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  const by = { actor: { kind: 'staff', id: made.id } as const, onlyOf: null }
  return { id: made.id, by, undoes: { ...by, staffId: made.id } }
}

const stand = (ids: readonly string[]) =>
  app.db.query({
    text: `select stage, owner_id, tags from leads join people on people.id = person_id
      where leads.id = any($1) order by array_position($1, leads.id)`,
    values: [ids],
  })
const untouched = { stage: 'new', owner_id: null, tags: [] }

test('one press that changes stage, owner and tag is undone by one: all three go back, and it says so (15.16)', async () => {
  const member = await seller('whole@example.com')
  const ids = [await enquiry('one@whole.example'), await enquiry('two@whole.example')]
  const changes = [
    { kind: 'stage', value: 'won' },
    { kind: 'owner', value: member.id },
    { kind: 'tag', value: 'harbour' },
  ] as const
  const done = await changeTogether(app, ids, changes, member.by)
  expect(done).toMatchObject({ fault: null, changed: 2 })
  expect(await stand(ids)).toEqual(ids.map(() => ({ stage: 'won', owner_id: member.id, tags: ['harbour'] })))

  const undo = 'undo' in done ? done.undo! : ''
  const stranger = await seller('whole.stranger@example.com')
  expect(await undoChange(app, undo, stranger.undoes)).toBeNull()
  expect(await undoChange(app, undo, member.undoes)).toEqual({
    leads: 2,
    kinds: ['stage', 'owner', 'tag'],
    whole: true,
  })
  expect(await stand(ids)).toEqual(ids.map(() => untouched))
  expect(await undoChange(app, undo, member.undoes)).toBeNull()
})

test('what a colleague has moved on since stays, and the rest of the press goes back (15.16)', async () => {
  const [member, colleague] = [await seller('part@example.com'), await seller('sooner@example.com')]
  const id = await enquiry('one@part.example')
  const changes = [
    { kind: 'stage', value: 'won' },
    { kind: 'owner', value: member.id },
  ] as const
  const done = await changeTogether(app, [id], changes, member.by)
  await changeLeads(app, [id], { kind: 'stage', value: 'lost' }, colleague.by)
  expect(await undoChange(app, 'undo' in done ? done.undo! : '', member.undoes)).toEqual({
    leads: 1,
    kinds: ['owner'],
    whole: false,
  })
  expect(await stand([id])).toEqual([{ ...untouched, stage: 'lost' }])
})

test('a press without a lead or without a change says which of them is wanting (15.19)', async () => {
  const { by } = await seller('nothing@example.com')
  const id = await enquiry('one@nothing.example')
  expect(await changeTogether(app, [], [{ kind: 'stage', value: 'won' }], by)).toEqual({ fault: 'unticked' })
  expect(await changeTogether(app, [id], [], by)).toEqual({ fault: 'unchosen' })
  expect(await stand([id])).toEqual([untouched])
})

test('a tag comes off many at once, the log says that one did and not which, and one press puts it back (18.3)', async () => {
  const member = await seller('untag@example.com')
  const ids = [await enquiry('one@untag.example'), await enquiry('two@untag.example')]
  const other = await enquiry('three@untag.example')
  await changeLeads(app, ids, { kind: 'tag', value: 'printer' }, member.by)
  const done = await changeTogether(app, [...ids, other], [{ kind: 'untag', value: 'printer' }], member.by)
  expect(done).toMatchObject({ fault: null, changed: 2 })
  expect(await stand([...ids, other])).toEqual([untouched, untouched, untouched])
  const events = await app.db.query({
    text: `select facts from audit_events where verb = 'lead.untagged' and object_id = any($1)`,
    values: [ids],
  })
  expect(events).toEqual([{ facts: {} }, { facts: {} }])

  const undo = 'undo' in done ? done.undo! : ''
  expect(await undoChange(app, undo, member.undoes)).toEqual({ leads: 2, kinds: ['tag'], whole: true })
  expect((await stand([...ids, other])).map(({ tags }) => tags)).toEqual([['printer'], ['printer'], []])
})
