import type { ClassifiedColumn, ClassifiedTable } from '#db/describe.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { openFile } from '#lib/keyring.ts'
import { codecs } from './codecs.ts'

type Value = string | number | boolean | null | object
export type OwnRow = { readonly [column: string]: Value }

/** A table with rows of people, and what of it stands in their own copy. */
type Copied = {
  readonly table: string
  /** The column that says whose a row is. */
  readonly subject: string
  readonly key: string
  readonly columns: readonly ClassifiedColumn[]
  /** A key of the row's file in the store, whose bytes are copied too. */
  readonly opens: { readonly column: string; readonly folder: string } | null
}

/** Every table that holds anything a person may have a copy of, as the schema has them. */
export const copied: readonly Copied[] = tables
  .filter(({ columns }) => columns.some(({ personal }) => personal?.copy === 'person'))
  .map((table) => ({
    table: table.name,
    subject: table.subject === 'self' ? table.key : table.subject,
    key: table.key,
    columns: table.columns.filter(
      ({ is }) => (is.kind === 'personal' || is.kind === 'plain') && is.copy === 'person',
    ),
    opens: opensOf(table),
  }))

/** The secret column of a table that opens files of the store; null: it has none. */
export function opensOf({ columns }: ClassifiedTable): { column: string; folder: string } | null {
  for (const { name, is } of columns)
    if (is.kind === 'secret' && is.opens) return { column: name, folder: is.opens }
  return null
}

/** Reads all that is held of a person by table, sealed values opened, with the bytes of files in base64 as `content`. */
export async function readOwnRows(
  app: AppContext,
  personId: string,
): Promise<{ readonly [table: string]: readonly OwnRow[] }> {
  const data: Record<string, readonly OwnRow[]> = {}
  for (const one of copied) {
    const { table, subject, key, columns, opens } = one
    const named = [...columns.map(({ name }) => name), ...(opens ? [opens.column] : [])]
    const rows = await app.db.query<Record<string, unknown>>({
      text: `select ${key}::text as row_key, ${named.map((name) => `"${name}"`).join(', ')} from ${table} where ${subject} = $1`,
      values: [personId],
    })
    if (rows.length > 0) data[table] = await Promise.all(rows.map((row) => openedRow(app, one, row)))
  }
  return data
}

/** A row with its sealed values opened and its file in it. */
async function openedRow(
  { ring, files }: AppContext,
  { table, columns, opens }: Copied,
  row: Readonly<Record<string, unknown>>,
): Promise<OwnRow> {
  const id = String(row.row_key)
  const made: Record<string, Value> = {}
  for (const { name, personal } of columns) {
    const value = row[name]
    if (personal?.codec && Buffer.isBuffer(value))
      made[name] = codecs[personal.codec].open(ring, table, id, value)
    else made[name] = value instanceof Date ? value.toISOString() : ((value ?? null) as Value)
  }
  const key = opens && row[opens.column]
  if (!opens || !Buffer.isBuffer(key)) return made
  const sealed = await files.get(`${opens.folder}/${id}`)
  if (sealed) made.content = openFile(ring, id, key, sealed).toString('base64')
  return made
}
