import { type SQL, sql } from 'drizzle-orm'
import type { ClassifiedTable } from '#db/describe.ts'
import { type Edge, edges } from '#db/edges.ts'
import { tables } from '#db/tables.ts'
import { isPassing, notHeld, recordsOfRow, rowMayGo } from '#lib/holds/covers.ts'

/** A table whose rows go, with all by which they hang on rows that go. */
type Going = {
  readonly table: string
  readonly key: string
  readonly by: readonly Edge[]
  /** SQL that a row of it may go, where it has a kind of record of its own and a hold may keep it (P44); null: it goes. */
  readonly mayGo: SQL | null
}

/**
 * Makes one statement that deletes rows of a table with everything that hangs on them, and empties what the links say stays, and
 * the links of what a hold keeps. Keys are checked at its end, so no order matters. Run it as the eraser.
 * @param table whose rows go; nothing it hangs on goes
 * @param found SQL that selects their keys, as a column of the key's own name, and whatever `beside` reads
 * @param beside data-modifying CTEs that read `gone_<table>`, each beginning with a comma
 * @param told what is given of each of its rows that went
 * @returns SQL that gives one row for each of its rows that went
 */
export function removal(table: string, found: SQL, beside: SQL = sql.empty(), told: SQL = sql`true`): SQL {
  const going = goingWith(table)
  const own = sql.raw(`delete from ${table} where ${keyOf(table)} = any (${goneIn(table, keyOf(table))})`)
  return sql`${finding(table, found, going)}${deleting(going)}${emptied(table, going)}${beside} ${own} returning ${told}`
}

/** Makes the statement that counts what `removal` of the same rows would delete: `table` and `rows`, one row a table. */
export function removalCount(table: string, found: SQL): SQL {
  const going = goingWith(table)
  const own = sql.raw(` union all select '${table}' as table, count(*)::int as rows from gone_${table}`)
  return sql`${finding(table, found, going)}
    select * from (${counting(going)}${own}) counted where rows > 0`
}

/**
 * Makes one statement that deletes of people whatever no hold keeps (P44), and leaves their own rows to `beside`: what stays says by
 * them whose it is.
 * @param found SQL that selects their ids
 */
export function removalButHeld(found: SQL, beside: SQL): SQL {
  const going = goingButHeld()
  return sql`${finding('people', found, going)}${deleting(going)}${emptied('people', going, true)}${beside} select true as gone`
}

/** Makes the statement that counts what `removalButHeld` of the same people would delete. */
export function countButHeld(found: SQL): SQL {
  const going = goingButHeld()
  return sql`${finding('people', found, going)} select * from (${counting(going)}) counted where rows > 0`
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
    // Whoever goes whole goes with all of theirs: the erase door has asked before whether anything is held.
    const mayGo = table !== 'people' && hasOwnRecord(tableOf(name)) ? rowMayGo(tableOf(name)) : null
    return { table: name, key: keyOf(name), by, mayGo }
  })
}

/**
 * The same of people who stay: what hangs on another row of theirs goes with that row or stays with it, everything else by its own
 * kind of record.
 */
function goingButHeld(): Going[] {
  return goingWith('people').map((one) => {
    const others = one.by.filter(({ parent }) => parent !== 'people')
    const found = tableOf(one.table)
    if (isPassing(found)) return one
    if (others.length === 0 || found.clock === 'code') return { ...one, mayGo: rowMayGo(found) }
    const alone = others.map(({ column }) => `${column} is null`).join(' and ')
    return { ...one, mayGo: sql`((${hangs(others)}) is true or (${sql.raw(alone)} and ${rowMayGo(found)}))` }
  })
}

/** Whether rows of a table that hang on others have a kind of record of their own, by which they end. */
function hasOwnRecord({ clock, subject, columns }: ClassifiedTable): boolean {
  return clock === 'code' && columns.some(({ name, link }) => name === subject && link?.to === 'person')
}

function finding(table: string, found: SQL, going: readonly Going[]): SQL {
  const parents = going.filter(({ table: name }) => isParent(name))
  const lines = parents.map(
    (one) =>
      sql`, ${sql.raw(`gone_${one.table} as materialized (select ${one.key} from ${one.table}`)} where ${rowsOf(one)})`,
  )
  return sql`with ${sql.raw(`gone_${table}`)} as materialized (${found})${sql.join(lines, sql``)}`
}

function deleting(going: readonly Going[]): SQL {
  const deleted = going.map((one) => {
    const rows = isParent(one.table)
      ? sql.raw(`${one.key} = any (${goneIn(one.table, one.key)})`)
      : rowsOf(one)
    return sql`, ${sql.raw(`end_${one.table} as (delete from ${one.table}`)} where ${rows})`
  })
  return sql.join(deleted, sql``)
}

function counting(going: readonly Going[]): SQL {
  const counted = going.map((one) => {
    const from = isParent(one.table)
      ? sql.raw(`gone_${one.table}`)
      : sql`${sql.raw(one.table)} where ${rowsOf(one)}`
    return sql`${sql.raw(`select '${one.table}' as table, count(*)::int as rows from`)} ${from}`
  })
  return sql.join(counted, sql` union all `)
}

const rowsOf = ({ by, mayGo }: Going) => (mayGo ? sql`(${hangs(by)}) and ${mayGo}` : hangs(by))

/**
 * Links of rows that stay, emptied: one update a table, since PostgreSQL changes a row once in a statement.
 * @param butHeld people stay, and with them the links of what a hold keeps
 */
function emptied(table: string, going: readonly Going[], butHeld = false): SQL {
  const gone = [table, ...going.map(({ table: name }) => name)]
  const nulled = edges.filter(({ parent, gone: what }) => what === 'null' && gone.includes(parent))
  const held = going.flatMap(({ by, mayGo }) => (mayGo ? by.filter(({ parent }) => parent !== 'people') : []))
  const freed = held.filter(({ child }) => hasOwnRecord(tableOf(child)))
  const lines = [...Map.groupBy([...nulled, ...freed], ({ child }) => child)].map(([child, by]) => {
    const of = going.find((one) => one.table === child)
    const stays = of ? sql` and (${rowsOf(of)}) is not true` : sql.empty()
    const found = tableOf(child)
    const set = by.map((edge) =>
      butHeld && edge.parent === 'people' && !edge.isList
        ? sql`${sql.raw(`${edge.column} = case when ${edge.column} = any (${goneIn('people', 'id')})`)}
          and ${notHeld(sql.raw(`${child}.${edge.column}`), recordsOfRow(found))} then null else ${sql.raw(edge.column)} end`
        : sql.raw(emptying(edge)),
    )
    return sql`, ${sql.raw(`without_${child} as (update ${child} set`)} ${sql.join(set, sql`, `)} where (${hangs(by)})${stays})`
  })
  return sql.join(lines, sql``)
}

function emptying({ column, isList, parent }: Edge): string {
  const ids = goneIn(parent, keyOf(parent))
  if (isList) return `${column} = array(select one from unnest(${column}) one where one <> all (${ids}))`
  return `${column} = case when ${column} = any (${ids}) then null else ${column} end`
}

/** Rows that hang on rows which go. An array has the index asked whatever the planner expects of its length. */
function hangs(by: readonly Edge[]): SQL {
  const each = by.map(({ column, isList, parent }) => {
    const ids = goneIn(parent, keyOf(parent))
    return isList ? `(${column} <> '{}' and ${column} && ${ids})` : `${column} = any (${ids})`
  })
  return sql.raw(each.join(' or '))
}

const goneIn = (table: string, key: string) => `array(select ${key} from gone_${table})`

function tableOf(table: string): ClassifiedTable {
  const found = tables.find(({ name }) => name === table)
  if (!found) throw new Error(`There is no table ${table}.`)
  return found
}

const keyOf = (table: string) => tableOf(table).key

/** Whether rows of other tables hang on this one's. */
function isParent(table: string): boolean {
  return edges.some(({ parent }) => parent === table)
}
