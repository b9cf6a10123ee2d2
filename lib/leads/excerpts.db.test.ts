import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { system } from '#lib/record-event.ts'
import { findLeadColumns, keepLeadColumns } from '#lib/staff/lead-columns.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { excerptOf, openExcerpts } from './excerpts.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const made = await addMember(app.db, {
  email: 'ann@example.com',
  role: 'sales',
  actor: system,
  now: app.clock(),
})
if ('fault' in made) throw new Error(made.fault)
const { id: staffId } = made
const by = { actor: { kind: 'staff', id: staffId } as const, onlyOf: null }
const fields = { name: 'Ada', email: 'ada@example.com', message: 'A sign\n\nfor the harbour' }
await capture(app, contactEnquiry(app, { fields }))
const [lead] = await app.db.query<{ id: string }>({ text: 'select id from leads' })
const ids = [lead?.id ?? '']
const views = () =>
  app.db.query({
    text: `select facts from audit_events where verb = 'lead.viewed' and object_id = $1 and actor_id = $2`,
    values: [ids[0], staffId],
  })

test('P23: the beginning of a message in the list is a look at it, and stands in the log once an hour (18.3)', async () => {
  expect(await openExcerpts(app, ids, by)).toEqual(new Map([[ids[0], 'A sign for the harbour']]))
  await openExcerpts(app, ids, by)
  expect(await views()).toEqual([{ facts: { part: 'excerpt' } }])
  app.setTime('2026-11-02T11:01:00Z')
  await openExcerpts(app, ids, by)
  expect(await views()).toHaveLength(2)
})

test('P23: of a colleague’s lead nothing is opened, and nothing entered (18.3)', async () => {
  const before = (await views()).length
  await app.owner.query({ text: 'update leads set owner_id = $1', values: [staffId] })
  const other = '00000000-0000-4000-8000-000000000000'
  expect(await openExcerpts(app, ids, { ...by, onlyOf: other })).toEqual(new Map())
  expect(await views()).toHaveLength(before)
})

test('an excerpt is one line, cut between words, and a short message is whole (18.3)', () => {
  expect(excerptOf('  A sign\n for ')).toBe('A sign for')
  const cut = excerptOf('harbour '.repeat(40))
  expect(cut).toMatch(/^(harbour )+harbour…$/)
  expect([...excerptOf('م'.repeat(400))].length).toBe(121)
})

test('what a member has the list show is theirs, on every device, until they want it as it comes (18.3)', async () => {
  expect(await findLeadColumns(app.db, staffId)).toBeNull()
  await keepLeadColumns(app.db, staffId, ['excerpt', 'tags'])
  expect(await findLeadColumns(app.db, staffId)).toEqual(['excerpt', 'tags'])
  await keepLeadColumns(app.db, staffId, null)
  expect(await findLeadColumns(app.db, staffId)).toBeNull()
})
