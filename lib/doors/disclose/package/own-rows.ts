import type { ClassifiedColumn, ClassifiedTable } from '#db/describe.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { codecs } from '#lib/doors/disclose/codecs.ts'
import { openFile } from '#lib/keyring.ts'

type Value = string | number | boolean | null | object
export type OwnRow = { readonly [column: string]: Value }

/** A table with rows of people, and what of it stands in their own copy. */
export type Copied = {
  readonly table: string
  readonly of: ClassifiedTable
  /** The column that says whose a row is. */
  readonly subject: string
  readonly key: string
  readonly columns: readonly ClassifiedColumn[]
  /** A key of the row's file in the store, whose bytes are copied too. */
  readonly opens: { readonly column: string; readonly folder: string } | null
}

/** Every table that holds anything a person may have a copy of, as the schema has them. */
export const copied: readonly Copied[] = tables
  .map((table) => ({
    table: table.name,
    of: table,
    subject: table.subject === 'self' ? table.key : table.subject,
    key: table.key,
    columns: table.columns.filter(
      ({ is }) => (is.kind === 'personal' || is.kind === 'plain') && is.copy === 'person',
    ),
    opens: opensOf(table),
  }))
  .filter(({ columns }) => columns.length > 0)

/** The secret column of a table that opens files of the store; null: it has none. */
export function opensOf({ columns }: ClassifiedTable): { column: string; folder: string } | null {
  for (const { name, is } of columns)
    if (is.kind === 'secret' && is.opens) return { column: name, folder: is.opens }
  return null
}

/** A row as it is stored, whole: of its period more is asked than may be copied. */
export type StoredRow = Readonly<Record<string, unknown>>

/** Reads the rows of a person in one table, as they are stored. */
export function readStoredRows(
  { db }: Pick<AppContext, 'db'>,
  { table, subject }: Copied,
  personId: string,
): Promise<StoredRow[]> {
  return db.query({
    text: `select * from ${table} where ${subject} = $1`,
    values: [personId],
  })
}

/** Gives of a stored row what its person may have, sealed values opened. */
export function openRow({ ring }: Pick<AppContext, 'ring'>, one: Copied, row: StoredRow): OwnRow {
  const opened: Record<string, Value> = {}
  for (const { name, personal } of one.columns) {
    const value = row[name]
    if (personal?.codec && Buffer.isBuffer(value))
      opened[name] = codecs[personal.codec].open(ring, one.table, String(row[one.key]), value)
    else opened[name] = value instanceof Date ? value.toISOString() : ((value ?? null) as Value)
  }
  return opened
}

/** Reads all that is held of a person by table, sealed values opened, with the bytes of files in base64 as `content`. */
export async function readOwnRows(
  app: AppContext,
  personId: string,
): Promise<{ readonly [table: string]: readonly OwnRow[] }> {
  const data: Record<string, readonly OwnRow[]> = {}
  for (const one of copied) {
    const rows = await readStoredRows(app, one, personId)
    if (rows.length > 0) data[one.table] = await Promise.all(rows.map((row) => withFile(app, one, row)))
  }
  return data
}

async function withFile(app: AppContext, one: Copied, row: StoredRow): Promise<OwnRow> {
  const file = await openOwnFile(app, one, row)
  return { ...openRow(app, one, row), ...(file && { content: file.toString('base64') }) }
}

/** Opens the file that a stored row stands for. Null: it has none, or the store has not got it. */
export async function openOwnFile(
  { ring, files }: Pick<AppContext, 'ring' | 'files'>,
  { key, opens }: Copied,
  row: StoredRow,
): Promise<Buffer | null> {
  const sealing = opens && row[opens.column]
  if (!opens || !Buffer.isBuffer(sealing)) return null
  const id = String(row[key])
  const sealed = await files.get(`${opens.folder}/${id}`)
  return sealed && openFile(ring, id, sealing, sealed)
}
