import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import type { ClassifiedTable } from '#db/describe.ts'
import { edges } from '#db/edges.ts'
import { type HeldBack, legalHolds } from '#db/schema/holds.ts'
import { leadClasses } from '#db/schema/leads.ts'
import { readSql } from '#db/statement/read.ts'
import { tables } from '#db/tables.ts'
import { reachable } from '#db/unlinked.ts'
import type { Policy } from '#policy/define.ts'
import { entriesOf } from '#policy/in-use.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

const hold = alias(legalHolds, 'hold')

const standing = (person: SQLWrapper) =>
  sql`select from ${legalHolds} ${hold} where ${hold.personId} = ${person} and ${hold.liftedAt} is null`

/**
 * Says that no legal hold which covers any of these kinds of record stands on somebody, so that a row of such a kind may go (P44).
 * @param person SQL that names them
 * @param records SQL of an array of kinds
 */
export function notHeld(person: SQLWrapper, records: SQLWrapper): SQL {
  return sql`not exists (${standing(person)} and (${hold.covers} is null or ${hold.covers} && ${records}))`
}

/** Says that no legal hold which covers everything stands on somebody. */
export function notHeldWhole(person: SQLWrapper): SQL {
  return sql`not exists (${standing(person)} and ${hold.covers} is null)`
}

/** Kinds of record, as SQL. */
export function recordsOf(...records: readonly (RecordClass | SQL)[]): SQL {
  const each = records.map((record) => (typeof record === 'string' ? sql.raw(`'${record}'`) : record))
  return sql`array[${sql.join(each, sql`, `)}]::text[]`
}

/** Of what kinds a row is whose table has several, as SQL of its columns under the table's own name. */
const ownRecords: { readonly [table: string]: string } = {
  leads: 'array[leads.record_class]',
  // The ledger shows what was agreed, a subscription and what was only asked for.
  consent_events: `case when consent_events.state = 'requested' then array['proof', 'subscription', 'unconfirmed_opt_in']
    else array['proof', 'subscription'] end`,
}

/** SQL of the kinds of record that a row of a table is of, by which holds keep it. */
export function recordsOfRow({ name, retention }: Pick<ClassifiedTable, 'name' | 'retention'>): SQL {
  return sql.raw(ownRecords[name] ?? `array['${retention}']::text[]`)
}

/** Says why a person's data is as it is; while it stands it stays with them, whatever else goes. */
const standingTables: readonly string[] = ['legal_holds', 'restrictions']

/** SQL that a row of a person's table may go: no hold keeps it, and it is no standing hold or restriction itself. */
export function rowMayGo(table: Pick<ClassifiedTable, 'name' | 'retention' | 'subject'>): SQL {
  const person = sql.raw(`${table.name}.${table.subject}`)
  const over = standingTables.includes(table.name)
    ? sql.raw(` and ${table.name}.lifted_at is not null`)
    : sql.empty()
  return sql`${notHeld(person, recordsOfRow(table))}${over}`
}

/** Says that a legal hold stands on somebody. */
export function isHeldAtAll(person: SQLWrapper): SQL {
  return sql`exists (${standing(person)})`
}

const ofPeople = reachable(edges, ['people'])

/** Whether every row of a table ends by itself: a link, or a copy that somebody may fetch for a while. No hold keeps any. */
export function isPassing({ clock, columns }: Pick<ClassifiedTable, 'clock' | 'columns'>): boolean {
  if (typeof clock === 'string' || !('until' in clock)) return false
  return columns.some(({ name, notNull }) => name === clock.until && notNull)
}

/** A person's tables whose rows go or stay by their own kind of record; what hangs on those follows. */
const rooted = tables.filter((table) => {
  const { name, clock, columns, subject } = table
  if (isPassing(table)) return false
  const person = columns.find((column) => column.name === subject)?.link
  const parents = edges.filter(({ child, parent }) => child === name && ofPeople.has(parent))
  return person?.to === 'person' && person.gone === 'row' && (clock === 'code' || parents.length === 1)
})

/** Kinds of record that a hold may cover: those of which something is held of people. */
const coverable: ReadonlySet<RecordClass> = new Set<RecordClass>([
  ...leadClasses,
  ...rooted.map(({ retention }) => retention),
])

/** Gives the kinds of record, of those a policy has a rule for, that a hold may cover. */
export function coverableOf({ retention }: Pick<Policy, 'retention'>): RecordClass[] {
  return entriesOf(retention)
    .map(([record]) => record)
    .filter((record) => coverable.has(record))
}

/** Says that somebody has a row that no hold keeps. `person` is SQL. */
export function hasUnheld(person: SQLWrapper): SQL {
  const rows = rooted.map(
    (table) =>
      sql`exists (select from ${sql.identifier(table.name)} where ${sql.identifier(table.name)}.${sql.identifier(table.subject)} = ${person}
        and ${rowMayGo(table)})`,
  )
  return sql`(${sql.join(rows, sql` or `)})`
}

const keptOf = readSql(
  'list_held_back',
  { personId: 'uuid' },
  { record: 'text', ground: 'text' },
  ({ personId }) => {
    const rows = rooted
      .filter(({ name }) => !standingTables.includes(name))
      .map(
        (table) =>
          sql`select unnest(${recordsOfRow(table)}) as record from ${sql.identifier(table.name)}
            where ${sql.identifier(table.name)}.${sql.identifier(table.subject)} = ${personId}`,
      )
    return sql`select distinct kept.record, ${hold.ground} from (${sql.join(rows, sql` union `)}) kept
      join ${legalHolds} ${hold} on ${hold.personId} = ${personId} and ${hold.liftedAt} is null and kept.record = any(${hold.covers})
      order by 1, 2`
  },
)

/** Lists what of a person stays by holds on some kinds of record, and on what ground; empty: they have nothing of these kinds. */
export async function listHeldBack(db: Queryable, personId: string): Promise<HeldBack[]> {
  return (await keptOf(db, { personId })) as HeldBack[]
}
