import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { capture } from '#lib/doors/capture/capture.ts'
import { leadSorts } from '#lib/leads/filter.ts'
import { system } from '#lib/record-event.ts'
import { addMember } from '#lib/staff/members.ts'
import { contactEnquiry } from '#lib/testing/enquiries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { orderExport } from './make-export.ts'
import { writeRows } from './write-rows.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
for (const name of ['Zoé', 'Éva', 'Ada']) {
  app.setTime(new Date(app.clock().getTime() + 60_000).toISOString())
  await capture(
    app,
    contactEnquiry(app, {
      fields: { name, email: `${name.length}.${name.charCodeAt(0)}@example.com`, message: 'A sign' },
    }),
  )
}

async function rows(query: string, format: 'people' | 'csv', opensMessages = false) {
  const pieces: Buffer[] = []
  const selection = { dataset: 'leads', query, opensMessages, staffId: null } as const
  for await (const piece of writeRows(app, selection, format)) pieces.push(piece)
  return parse(Buffer.concat(pieces), { bom: true }) as string[][]
}

test('a copy of what a list shows has its leads, its order and its columns, and no more (18.3)', async () => {
  const query = 'sort=name&columns=company,stage,due,excerpt'
  const [head, ...lines] = await rows(query, 'csv')
  expect(head).toEqual(['stage', 'name', 'email', 'company', 'answer_due_at'])
  expect(lines.map(([, name]) => name)).toEqual(['Ada', 'Éva', 'Zoé'])
  expect((await rows('sort=name-back&columns=stage', 'csv')).slice(1).map(([, name]) => name)).toEqual([
    'Zoé',
    'Éva',
    'Ada',
  ])
  const [, first] = await rows('sort=newest&columns=stage', 'csv')
  expect(first?.[1]).toBe('Ada')
})

test('answers to a field of a form are a column of their own, in a file for people and for programs (18.3)', async () => {
  for (const format of ['people', 'csv'] as const) {
    const [head] = await rows('columns=stage,answer.budget', format)
    expect(head).toEqual(['stage', 'name', 'email', 'budget'])
  }
})

test('messages leave where they are asked for, whatever the list shows; without columns a copy is whole (18.3)', async () => {
  expect((await rows('columns=stage', 'csv', true))[0]).toEqual(['stage', 'name', 'email', 'message'])
  expect((await rows('columns=stage,excerpt', 'csv'))[0]).not.toContain('message')
  expect((await rows('sort=name', 'csv'))[0]).toContain('details')
})

test('P23: the register of copies names the columns that left, and no others (18.3)', async () => {
  const made = await addMember(app.db, {
    email: 'ann@example.com',
    role: 'owner',
    actor: system,
    now: app.clock(),
  })
  if ('fault' in made) throw new Error(made.fault)
  const order = {
    dataset: 'leads',
    query: 'columns=stage',
    opensMessages: false,
    staffId: made.id,
    format: 'csv',
  } as const
  const by = { purpose: 'x', recipient: 'y', actor: { kind: 'staff', id: made.id } } as const
  const { id, isDirect } = await orderExport(app, order, by)
  const [kept] = await app.db.query({ text: 'select columns from disclosures where id = $1', values: [id] })
  expect([isDirect, kept]).toEqual([true, { columns: ['stage', 'name', 'email'] }])
})

test.each(leadSorts)('sorted as %s a copy holds every lead once (18.3)', async (sort) => {
  const names = (await rows(`sort=${sort}&columns=stage`, 'csv')).slice(1).map(([, name]) => name)
  expect(names.toSorted()).toEqual(['Ada', 'Zoé', 'Éva'].toSorted())
})
