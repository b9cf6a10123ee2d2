import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from '#db/tables.ts'
import { freshDatabase } from '#db/testing/fresh-database.ts'
import { type Door, registered } from './registry.ts'
import { describeStatement, modifiedTables } from './testing/plan.ts'

const root = `${import.meta.dirname}/../..`
const modules = globSync('lib/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\.test-d\.ts$|\.d\.ts$|\/testing\//.test(file),
)
for (const file of modules) await import(/* @vite-ignore */ `${root}/${file}`)

const { owner } = await freshDatabase()

/** Every statement that PostgreSQL makes a plan of: a lock is none. */
const planned = [...registered.values()].filter(({ compiled }) => !compiled().text.startsWith('lock table'))

/** Tables with rows of people, not of staff: written by the doors alone. */
const personal = new Set(
  tables
    .filter(({ subject, retention }) => subject !== 'nobody' && retention !== 'staff')
    .map(({ name }) => name),
)

test('statements that read write nothing, and those of `operation` nothing of people', async () => {
  const wrong: string[] = []
  for (const { name, door, compiled } of planned) {
    const written = await modifiedTables(owner, compiled().text)
    if (door === null && written.length > 0)
      wrong.push(`${name} reads, and would write ${written.join(', ')}`)
    const ofPeople = written.filter((table) => personal.has(table))
    if (door === 'operation' && ofPeople.length > 0)
      wrong.push(`${name} writes ${ofPeople.join(', ')} past the doors`)
    const doors: readonly (Door | null)[] = ['capture', 'choices', 'send', 'disclose', 'erase', 'operation']
    if (doors.includes(door) && written.length === 0)
      wrong.push(`${name} writes nothing: declare it with read(…)`)
  }
  expect(wrong).toEqual([])
})

const sqlNames: Record<string, string> = {
  int: 'integer',
  timestamptz: 'timestamp with time zone',
  float8: 'double precision',
  'int[]': 'integer[]',
}

test('SQL by hand gives the columns that it declares', async () => {
  const wrong: string[] = []
  for (const { name, row, compiled } of planned) {
    if (!row) continue
    const declared = Object.values(row).map((kind) => kind.replace('?', ''))
    const { columns } = await owner.transaction((tx) => describeStatement(tx, compiled().text))
    const expected = declared.map((kind) => sqlNames[kind] ?? kind)
    if (JSON.stringify(columns) !== JSON.stringify(expected))
      wrong.push(`${name} gives ${columns.join(', ')} and declares ${expected.join(', ')}`)
  }
  expect(wrong).toEqual([])
})
