import type { ClassifiedTable } from '#db/describe.ts'
import { tables } from '#db/tables.ts'
import type { House } from '#lib/house.ts'
import { endingOf } from '#lib/platform/files/file-name.ts'
import { closeDisclosure } from '#lib/records/disclosures/writes.ts'
import { openFile } from '#lib/records/leads/keyring.ts'
import { lineForMachines } from './csv.ts'
import { type Disclosure, enterDisclosure } from './open.ts'
import { openerOf } from './opened.ts'

/** One file of a hand-over: a table's columns that may be copied, as CSV; or a file that came with an enquiry. */
export type HandoverFile = {
  readonly name: string
  readonly columns: readonly string[]
  readonly content: AsyncIterable<Buffer>
}

/** Where a file of an enquiry stands in a hand-over; `files.csv` says by its id what it was called. */
export const handedFile = (id: string, name: string): string => {
  const ending = endingOf(name)
  return ending ? `files/${id}.${ending}` : `files/${id}`
}

/** The columns of a table that may leave the house; those classed `never`, and secrets, stay. */
export function columnsToHandOver({ columns }: ClassifiedTable): string[] {
  return columns
    .filter(({ personal, secret }) => personal?.copy !== 'never' && !secret)
    .map(({ name }) => name)
}

/**
 * Everything, one file a table, for whoever takes the house over (P28). Messages and files are opened, since the
 * keys stay behind. Entered in register and log before the first file; read each file's content in turn.
 */
export async function* handOver(house: House, disclosure: Disclosure): AsyncIterable<HandoverFile> {
  const names = tables.map(({ name }) => name)
  const id = await enterDisclosure(house, 'handover', names, disclosure)
  let rows = 0
  for (const table of tables) {
    const columns = columnsToHandOver(table)
    rows += await countRows(house, table.name)
    yield { name: `${table.name}.csv`, columns, content: contentOf(house, table.name, columns) }
  }
  yield* openedFiles(house)
  await closeDisclosure(house.db, id, rows, house.clock())
}

async function* openedFiles({ db, ring, files }: House): AsyncIterable<HandoverFile> {
  type Row = { id: string; name: string; key: Buffer }
  const text = 'select id, name, key from files where lead_id is not null'
  for await (const batch of db.rows<Row>({ text })) {
    for (const { id, name, key } of batch) {
      const content = async function* () {
        const sealed = await files.get(`files/${id}`)
        if (!sealed) throw new Error(`The file ${id} is not in the store.`)
        yield openFile(ring, id, key, sealed)
      }
      yield { name: handedFile(id, name), columns: [], content: content() }
    }
  }
}

async function countRows({ db }: House, table: string): Promise<number> {
  const text = `select count(*)::int as count from ${quoted(table)}`
  const [counted] = await db.query<{ count: number }>({ text })
  return counted?.count ?? 0
}

async function* contentOf(house: House, table: string, columns: readonly string[]): AsyncIterable<Buffer> {
  if (columns.some((column) => openerOf(table, column))) return yield* openedRows(house, table, columns)
  const select = `select ${columns.map(quoted).join(', ')} from ${quoted(table)}`
  const copied = await house.db.copyOut(select)
  yield* copied ?? cursorAsCsv(house, select, columns)
}

/** What COPY would print, where the driver has none: each value as the server's own text. */
async function* cursorAsCsv(
  { db }: House,
  select: string,
  columns: readonly string[],
): AsyncIterable<Buffer> {
  yield Buffer.from(lineForMachines(columns))
  const texts = columns.map((column) => `${quoted(column)}::text`).join(', ')
  const text = `select ${texts} from (${select}) as whole`
  for await (const batch of db.rows<Record<string, string | null>>({ text })) {
    yield Buffer.from(batch.map((row) => lineForMachines(columns.map((column) => row[column]))).join(''))
  }
}

const quoted = (name: string) => `"${name}"`

/** A table of which something is sealed, opened in passing. */
async function* openedRows(
  { db, ring }: House,
  table: string,
  columns: readonly string[],
): AsyncIterable<Buffer> {
  yield Buffer.from(lineForMachines(columns))
  const texts = columns.map((column) => (openerOf(table, column) ? column : `${quoted(column)}::text`))
  type Row = Record<string, string | Buffer | null> & { id: string }
  for await (const batch of db.rows<Row>({ text: `select ${texts.join(', ')} from ${quoted(table)}` })) {
    const lines = batch.map((row) =>
      lineForMachines(
        columns.map((column) => {
          const value = row[column] ?? null
          if (!Buffer.isBuffer(value)) return value
          const opened = openerOf(table, column)?.(ring, row.id, value) ?? null
          return typeof opened === 'object' ? textOf(table, opened) : opened
        }),
      ),
    )
    yield Buffer.from(lines.join(''))
  }
}

/** The free texts of an enquiry stand one below the other; what has parts of its own is JSON. */
function textOf(table: string, opened: object | null): string | null {
  if (opened === null) return null
  return table === 'leads' ? Object.values(opened).join('\n\n') : JSON.stringify(opened)
}
