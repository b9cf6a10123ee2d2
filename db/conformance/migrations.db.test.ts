import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSchema } from '#db/check-schema.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { type Bench, drivers } from './drivers.ts'

const files = {
  '0001_stones.sql':
    'create table stones (id int primary key);--> statement-breakpoint\ncreate index on stones (id)',
  '0002_name.sql': 'alter table stones add column name text',
  'notes.md': 'not a migration',
}

describe.each(drivers)('$name: migrations', ({ prepare }) => {
  let bench: Bench
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    bench = await prepare()
    return bench.close
  })

  test('a database without them is refused with the command that helps', async () => {
    const db = await bench.open()
    await expect(checkSchema(db, readMigrations(folder))).rejects.toThrow(
      /lacks 2 of 2 .* 0001_stones .* npm run migrate/,
    )
  })

  test('several at once apply each of them once, in order', async () => {
    const runs = await Promise.all(
      [1, 2, 3].map(async () => migrate(await bench.open(), readMigrations(folder))),
    )
    expect(runs.flat().sort()).toEqual(['0001_stones', '0002_name'])
    const db = await bench.open()
    await checkSchema(db, readMigrations(folder))
    expect(await migrate(db, readMigrations(folder))).toEqual([])
  })

  test('one that fails leaves nothing of itself, and the database can do without it', async () => {
    const db = await bench.open()
    const broken = [...readMigrations(folder), brokenMigration()]
    await expect(migrate(db, broken)).rejects.toThrow('no_such_table')
    expect(await db.query({ text: `select to_regclass('pebbles') as table` })).toEqual([{ table: null }])
    await checkSchema(db, readMigrations(folder))
  })

  test('one edited after it was applied is refused; a database ahead of the code is not', async () => {
    const db = await bench.open()
    const [first, second] = readMigrations(folder)
    if (!first || !second) throw new Error('two migrations were expected')
    await expect(migrate(db, [{ ...first, checksum: 'another' }])).rejects.toThrow(
      /0001_stones.sql was edited/,
    )
    expect(await migrate(db, [first])).toEqual([])
  })
})

function brokenMigration() {
  const text = 'create table pebbles (id int); insert into no_such_table values (1)'
  return { version: '0003', name: 'broken', text, checksum: 'x' }
}
