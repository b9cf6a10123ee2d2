import { expect, test } from 'vitest'
import { tables } from './tables.ts'
import { freshDatabase } from './testing/fresh-database.ts'

const { owner } = await freshDatabase()

type Column = { table: string; column: string; type: string }

// What the tool keeps for itself: which migrations were applied.
const ledger = 'schema_migrations'

const live = await owner.query<Column>({
  text: `select c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c where c.table_schema = 'public' and c.table_name <> $1
    order by c.table_name, c.column_name`,
  values: [ledger],
})

const columnsOf = (table: string) => live.filter((one) => one.table === table).map(({ column }) => column)

test('every table and column that there is has a class, and nothing else has one', () => {
  const classified = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
  expect(classified.sort()).toEqual(live.map(({ table, column }) => `${table}.${column}`).sort())
})

test('there is no table, view or sequence beside them that could hold data unseen', async () => {
  const found = await owner.query<{ name: string }>({
    text: `select table_name as name from information_schema.tables
      where table_schema not in ('public', 'pg_catalog', 'information_schema')
         or (table_schema = 'public' and table_type <> 'BASE TABLE')`,
  })
  expect(found).toEqual([])
})

test.each(tables.map(({ name, subject }) => [name, subject]))(
  'a row of %s belongs to %s',
  (name, subject) => {
    expect(['self', 'nobody', ...columnsOf(name)]).toContain(subject)
  },
)

test('the person a row belongs to is named by id', () => {
  const types = new Map(live.map(({ table, column, type }) => [`${table}.${column}`, type]))
  const named = tables.filter(({ subject }) => subject !== 'self' && subject !== 'nobody')
  expect(named.filter(({ name, subject }) => types.get(`${name}.${subject}`) !== 'uuid')).toEqual([])
})

test('what belongs to nobody holds nothing of a person that an erasure would have to find', () => {
  const astray = tables
    .filter(({ subject }) => subject === 'nobody')
    .flatMap(({ name, columns }) =>
      columns
        .filter(({ personal }) => personal && personal.erase !== 'stays')
        .map((column) => `${name}.${column.name}`),
    )
  expect(astray).toEqual([])
})

test('a job says by ids what is to be done: no payload of the queue is held apart from its rows', () => {
  const payloads = live.filter(
    ({ table, type }) => table === 'outbox' && /^(json|jsonb|bytea|ARRAY)$/.test(type),
  )
  expect(payloads).toEqual([])
})
