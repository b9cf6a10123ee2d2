import { randomUUID } from 'node:crypto'
import { tables } from '#db/tables.ts'
import { erasureOrder } from '#lib/doors/erase/order.ts'
import type { House } from '#lib/house.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/records/audit/writes.ts'
import { closeDisclosure, openDisclosure } from '#lib/records/disclosures/writes.ts'
import { openFile } from '#lib/records/leads/keyring.ts'
import { findPackage } from '#lib/records/requests/queries.ts'
import { asLanguage } from '#messages/messages.ts'
import type { NoticeText } from '#policy/notice.ts'
import { byteOrderMark, lineForPeople } from './csv.ts'
import { openerOf } from './opened.ts'

type Value = string | number | boolean | null | object
type Row = { readonly [column: string]: Value }

/** Everything that is held about one person, with what the law wants said beside it (art. 15, R4, R5). */
export type Package = {
  readonly made: string
  readonly reference: string
  /** What each column of each table holds, by the policy's own words. */
  readonly schema: { readonly [table: string]: { readonly [column: string]: string } }
  readonly data: { readonly [table: string]: readonly Row[] }
  /** Purposes, recipients, periods, rights and authorities, as the notice in force says them. */
  readonly about: NoticeText['sections']
}

/** Moments and names that say what a row is, and are nobody's data by themselves. */
const beside = /_at$|^(?:reference|form|field|stage|kind|direction|at|bytes|type)$/

/** The tables of a person with the columns that go into their own copy. */
const copied = erasureOrder
  .map(({ name, subject }) => {
    const columns = tables.find((table) => table.name === name)?.columns ?? []
    const own = columns.filter(({ personal, secret, name: column }) =>
      personal ? personal.copy === 'person' : !secret && beside.test(column),
    )
    return { name, subject, own, whole: columns.some(({ personal }) => personal?.copy === 'person') }
  })
  .filter(({ whole }) => whole)

/**
 * The way to one's own copy: whoever holds the mailed link gets all that is held, opened. In the register and the log before the
 * first byte.
 * @returns null for a link that has ended or was made up
 */
export async function disclosePackage(house: House, token: string): Promise<Package | null> {
  const now = house.clock()
  const found = await findPackage(house.db, digestBytes(token), now)
  if (!found) return null
  const { personId, reference } = found
  const id = randomUUID()
  const columns = copied.flatMap(({ name, own }) => own.map((column) => `${name}.${column.name}`))
  await house.db.transaction(async (tx) => {
    const to = { recipient: 'the person', purpose: `request ${reference}` }
    await openDisclosure(tx, { id, kind: 'package', staffId: null, ...to, columns, at: now })
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'person.copied', objectId: personId, facts: { columns } })
  })
  const data: Record<string, readonly Row[]> = {}
  let rows = 0
  for (const { name, subject, own } of copied) {
    const held = await rowsOf(
      house,
      name,
      subject,
      own.map((column) => column.name),
      personId,
    )
    if (held.length > 0) data[name] = held
    rows += held.length
  }
  await closeDisclosure(house.db, id, rows, house.clock())
  const schema = copied.map(({ name, own }) => [
    name,
    Object.fromEntries(own.map(({ name: column, personal }) => [column, personal?.category ?? 'record'])),
  ])
  const { sections } = house.notice.texts[asLanguage(found.language)]
  return { made: now.toISOString(), reference, schema: Object.fromEntries(schema), data, about: sections }
}

/** One value a line, for a table: which record, which row, what, and the value. Formulas are made inert (S5). */
export function packageAsCsv({ data }: Package): string {
  const lines = Object.entries(data).flatMap(([table, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row)
        .filter(([column, value]) => value !== null && column !== 'content')
        .map(([column, value]) => {
          const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
          return lineForPeople([table, index + 1, column, said])
        }),
    ),
  )
  return byteOrderMark + lineForPeople(['record', 'row', 'field', 'value']) + lines.join('')
}

async function rowsOf(
  house: House,
  table: string,
  subject: string,
  columns: readonly string[],
  personId: string,
): Promise<Row[]> {
  const key = table === 'files' ? ', key' : ''
  const named = columns.map((column) => `"${column}"`).join(', ')
  const rows = await house.db.query<Record<string, unknown> & { id: string }>({
    text: `select ${hasId(table) ? 'id::text as id, ' : ''}${named}${key} from "${table}" where "${subject}" = $1`,
    values: [personId],
  })
  return Promise.all(rows.map((row) => opened(house, table, row, columns)))
}

function hasId(name: string): boolean {
  return tables.find((table) => table.name === name)?.columns.some((column) => column.name === 'id') ?? false
}

/** A row with its sealed values opened and its files in it; what is bytes and cannot be opened here is left out. */
async function opened(
  { ring, files }: House,
  table: string,
  row: Record<string, unknown> & { id: string },
  columns: readonly string[],
): Promise<Row> {
  const made: Record<string, Value> = {}
  for (const column of columns) {
    const value = row[column]
    if (Buffer.isBuffer(value)) {
      const open = openerOf(table, column)
      if (open) made[column] = open(ring, row.id, value)
    } else made[column] = value instanceof Date ? value.toISOString() : ((value ?? null) as Value)
  }
  if (table !== 'files' || !Buffer.isBuffer(row.key)) return made
  const sealed = await files.get(`files/${row.id}`)
  if (sealed) made.content = openFile(ring, row.id, row.key, sealed).toString('base64')
  return made
}
