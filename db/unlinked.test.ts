import { readdirSync } from 'node:fs'
import { getTableName, is } from 'drizzle-orm'
import { PgTable, text, uuid } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { ofPerson } from './classes.ts'
import { bytes, link, personal, plain, table } from './classify.ts'
import { describeTable } from './describe.ts'
import { people } from './schema/people.ts'
import { tables } from './tables.ts'
import { unlinked } from './unlinked.ts'

const calls = { retention: 'enquiry', clock: 'with parent', privilege: 'no-delete', merge: 'move' } as const
const words = { category: 'communications', copy: 'person', erase: 'row' } as const
const key = () => plain(uuid('id').primaryKey())

/** What is said of one planted table. */
const said = (planted: PgTable) => unlinked([describeTable(planted)])

test('every table says whose its rows are, and every column whom it points at', () => {
  expect(unlinked(tables)).toEqual([])
})

test('every table of the schema is listed', async () => {
  const files = readdirSync(new URL('schema', import.meta.url)).filter((file) => !file.includes('.test.'))
  const modules = await Promise.all(
    files.map((file) => import(new URL(`schema/${file}`, import.meta.url).href) as Promise<object>),
  )
  const declared = modules.flatMap((module) => Object.values(module)).filter((one) => is(one, PgTable))
  expect(tables.map(({ name }) => name).sort()).toEqual(declared.map((one) => getTableName(one)).sort())
})

test('an id that points at somebody and is no link is named with its table', () => {
  const byName = table('calls', calls, { id: key(), calledBy: plain(uuid('called_by')) })
  const byKey = table('calls', calls, { id: key(), whose: plain(uuid('whose').references(() => people.id)) })
  expect(said(byName)).toEqual([expect.stringMatching(/^calls\.called_by points at/)])
  expect(said(byKey)[0]).toMatch(/^calls\.whose points at/)
  const explained = plain(uuid('lifted_by'), { names: 'the record of a consent' })
  expect(said(table('calls', calls, { id: key(), liftedBy: explained }))).toEqual([])
})

test('a personal table that nobody is linked to is named', () => {
  const planted = table('calls', calls, { id: key(), said: personal(words, text('said')) })
  expect(said(planted)).toEqual([expect.stringMatching(/^calls\.said is somebody's .* person_id/)])
})

test('what is sealed names its codec, a link to a person its merge and its index', () => {
  const { merge: _, ...unmerged } = calls
  const planted = table('calls', unmerged, {
    id: key(),
    personId: link(ofPerson, uuid('person_id')),
    sound: personal(words, bytes('sound')),
  })
  expect(said(planted)).toEqual([
    expect.stringMatching(/^calls\.sound is sealed/),
    expect.stringMatching(/^calls\.person_id is a person's/),
    expect.stringMatching(/^calls\.person_id has no index/),
  ])
})
