import { type SQL, sql } from 'drizzle-orm'
import { type Edge, edges } from '#db/edges.ts'
import { tables } from '#db/tables.ts'

/** A table whose rows go, with all by which they hang on rows that go. */
type Going = { readonly table: string; readonly key: string; readonly by: readonly Edge[] }

/**
 * Makes one statement that deletes rows of a table with everything that hangs on them, and empties what the links say stays.
 * Keys are checked at its end, so no order matters. Run it as the eraser.
 * @param table whose rows go; nothing it hangs on goes
 * @param found SQL that selects their keys, as a column of the key's own name, and whatever `beside` reads
 * @param beside data-modifying CTEs that read `gone_<table>`, each beginning with a comma
 * @returns SQL that gives one row, `true`, for each of its rows that went
 */
export function removal(table: string, found: SQL, beside: SQL = sql.empty()): SQL {
  const going = goingWith(table)
  const key = keyOf(table)
  const deleted = going.map(({ table: name, key: own, by }) => {
    const rows = isParent(name) ? `${own} = any (${goneIn(name, own)})` : hangs(by)
    return `, end_${name} as (delete from ${name} where ${rows})`
  })
  const parts = sql.raw([...deleted, ...emptied(table, going)].join(''))
  const own = sql.raw(`delete from ${table} where ${key} = any (${goneIn(table, key)}) returning true`)
  return sql`${finding(table, found, going)}${parts}${beside} ${own}`
}

/** Makes the statement that counts what `removal` of the same rows would delete: `table` and `rows`, one row a table. */
export function removalCount(table: string, found: SQL): SQL {
  const going = goingWith(table)
  const counted = going.map(({ table: name, by }) => {
    const from = isParent(name) ? `gone_${name}` : `${name} where ${hangs(by)}`
    return `select '${name}' as table, count(*)::int as rows from ${from}`
  })
  const own = `select '${table}' as table, count(*)::int as rows from gone_${table}`
  return sql`${finding(table, found, going)}
    select * from (${sql.raw([...counted, own].join(' union all '))}) counted where rows > 0`
}

/** Every table whose rows go with those of one, those that hang on others after these. */
function goingWith(table: string): Going[] {
  const order: string[] = []
  const visit = (name: string): void => {
    for (const { child, gone } of edges.filter(({ parent }) => parent === name))
      if (gone === 'row' && !order.includes(child)) visit(child)
    order.unshift(name)
  }
  visit(table)
  return order.slice(1).map((name) => {
    const by = edges.filter(
      ({ child, parent, gone }) => child === name && gone === 'row' && order.includes(parent),
    )
    return { table: name, key: keyOf(name), by }
  })
}

function finding(table: string, found: SQL, going: readonly Going[]): SQL {
  const parents = going.filter(({ table: name }) => isParent(name))
  const lines = parents.map(
    ({ table: name, key, by }) =>
      `, gone_${name} as materialized (select ${key} from ${name} where ${hangs(by)})`,
  )
  return sql`with ${sql.raw(`gone_${table}`)} as materialized (${found})${sql.raw(lines.join(''))}`
}

/** Links of rows that stay, emptied: one update a table, since PostgreSQL changes a row once in a statement. */
function emptied(table: string, going: readonly Going[]): string[] {
  const gone = [table, ...going.map(({ table: name }) => name)]
  const links = edges.filter(({ parent, gone: what }) => what === 'null' && gone.includes(parent))
  return [...Map.groupBy(links, ({ child }) => child)].map(([child, by]) => {
    const of = going.find((one) => one.table === child)
    const stays = of ? ` and (${hangs(of.by)}) is not true` : ''
    return `, without_${child} as (update ${child} set ${by.map(emptying).join(', ')} where (${hangs(by)})${stays})`
  })
}

function emptying({ column, isList, parent }: Edge): string {
  const ids = goneIn(parent, keyOf(parent))
  if (isList) return `${column} = array(select one from unnest(${column}) one where one <> all (${ids}))`
  return `${column} = case when ${column} = any (${ids}) then null else ${column} end`
}

/** Rows that hang on rows which go. An array has the index asked whatever the planner expects of its length. */
function hangs(by: readonly Edge[]): string {
  return by
    .map(({ column, isList, parent }) => {
      const ids = goneIn(parent, keyOf(parent))
      return isList ? `(${column} <> '{}' and ${column} && ${ids})` : `${column} = any (${ids})`
    })
    .join(' or ')
}

const goneIn = (table: string, key: string) => `array(select ${key} from gone_${table})`

function keyOf(table: string): string {
  const found = tables.find(({ name }) => name === table)
  if (!found) throw new Error(`There is no table ${table}.`)
  return found.key
}

/** Whether rows of other tables hang on this one's. */
function isParent(table: string): boolean {
  return edges.some(({ parent }) => parent === table)
}
