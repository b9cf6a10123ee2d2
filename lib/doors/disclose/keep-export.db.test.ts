import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { erase } from '#lib/doors/erase/erase.ts'
import { findExport } from '#lib/exports/queries.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { dropOldExports, makeNextExport } from './keep-export.ts'
import { cancelOrder, orderExport } from './make-export.ts'
import { streamExport } from './stream-export.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const made = await addMember(app.db, {
  email: 'maker@example.com',
  role: 'manager',
  actor: system,
  now: app.clock(),
})
const maker = 'id' in made ? made.id : ''
const by = { purpose: 'a review', recipient: 'the auditor', actor: { kind: 'staff', id: maker } as const }
const order = { dataset: 'leads', format: 'csv', query: '', opensMessages: true, staffId: maker } as const
for (const name of ['Ada', 'Grace'])
  await capture(
    app,
    contactEnquiry(app, { fields: { name, email: `${name}@example.com`, message: `From ${name}` } }),
  )

/** An export as a large one is: left to the worker. */
async function orderKept(): Promise<string> {
  const { id } = await orderExport(app, order, by)
  await app.db.query({ text: `update exports set state = 'waiting' where id = $1`, values: [id] })
  return id
}

async function fetchExport(id: string, staffId = maker): Promise<string | null> {
  const row = await findExport(app.db, id, staffId, app.clock())
  const bytes = row && (await streamExport(app, row))
  if (!bytes) return null
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

async function register(id: string) {
  const text = 'select rows, finished_at is not null as done from disclosures where id = $1'
  const [row] = await app.db.query({ text, values: [id] })
  return row
}

test('P23: a small export is streamed to its maker alone, once, within an hour, and stands in the register', async () => {
  const { id, isDirect } = await orderExport(app, order, by)
  expect(isDirect).toBe(true)
  expect(await fetchExport(id, randomUUID())).toBeNull()
  const both = await Promise.all([fetchExport(id), fetchExport(id)])
  expect(both.filter(Boolean)).toHaveLength(1)
  expect(both.find(Boolean)).toContain('From Ada')
  expect(await register(id)).toEqual({ rows: 2, done: true })
  const { id: late } = await orderExport(app, order, by)
  app.setTime('2026-11-02T11:00:00Z')
  expect(await fetchExport(late)).toBeNull()
})

test('a large one is made by a worker, kept sealed for a day, and fetched as often as wanted', async () => {
  app.setTime('2026-11-03T10:00:00Z')
  const id = await orderKept()
  expect(await fetchExport(id)).toBeNull()
  expect(await makeNextExport(app)).toBe(true)
  expect(await makeNextExport(app)).toBe(false)
  expect(await fetchExport(id)).toContain('From Grace')
  expect(await fetchExport(id)).toContain('From Grace')
  expect(String(await app.files.get(`exports/${id}-1`))).not.toContain('Grace')
  expect(await register(id)).toEqual({ rows: 2, done: true })
  app.setTime('2026-11-04T10:00:00Z')
  expect(await fetchExport(id)).toBeNull()
  await dropOldExports(app)
  expect(await app.files.get(`exports/${id}-1`)).toBeNull()
  expect(await app.db.query({ text: 'select from exports where id = $1', values: [id] })).toEqual([])
})

test('one that is given up midway is left, and a maker that died is followed by another', async () => {
  app.setTime('2026-11-05T10:00:00Z')
  const cancelled = await orderKept()
  await cancelOrder(app, cancelled, randomUUID())
  await cancelOrder(app, cancelled, maker)
  expect(await makeNextExport(app)).toBe(false)
  const orphan = await orderKept()
  await app.db.query({
    text: `update exports set state = 'making', began_at = $2 where id = $1`,
    values: [orphan, app.clock()],
  })
  expect(await makeNextExport(app)).toBe(false)
  app.setTime('2026-11-05T10:02:01Z')
  expect(await makeNextExport(app)).toBe(true)
  expect(await fetchExport(orphan)).toContain('From Ada')
})

test('P47: who is erased is struck from the copies that are kept', async () => {
  app.setTime('2026-11-06T10:00:00Z')
  const id = await orderKept()
  await makeNextExport(app)
  expect(await fetchExport(id)).toContain('From Ada')
  const [person] = await app.db.query<{ id: string }>({
    text: `select id from people where email = 'ada@example.com'`,
  })
  await erase(app, { personId: person?.id ?? '', reason: 'request', actor: system })
  expect(await fetchExport(id)).toBeNull()
  // A piece that the shorter copy does not replace goes too.
  await app.files.put(`exports/${id}-2`, Buffer.from('From Ada'))
  await makeNextExport(app)
  expect(await app.files.size(`exports/${id}-2`)).toBeNull()
  const again = await fetchExport(id)
  expect(again).toContain('From Grace')
  expect(again).not.toContain('Ada')
})
