import type { ClassifiedTable } from '#db/classify.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { closeDisclosure } from '#lib/disclosures/writes.ts'
import { openFile } from '#lib/keyring.ts'
import { endingOf } from '#lib/platform/files/file-name.ts'
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

/** The columns of a table that may be handed over; those classed `never`, and secrets, stay. */
export function columnsToHandOver({ columns }: ClassifiedTable): string[] {
  return columns.filter(({ held, secret }) => held?.copy !== 'never' && !secret).map(({ name }) => name)
}

/**
 * Everything, one file a table, for whoever takes everything over (P28). Messages and files are opened, since the
 * keys stay behind. Entered in register and log before the first file; read each file's content in turn.
 */
export async function* handOver(app: AppContext, disclosure: Disclosure): AsyncIterable<HandoverFile> {
  const names = tables.map(({ name }) => name)
  const id = await enterDisclosure(app, 'handover', names, disclosure)
  let rows = 0
  for (const table of tables) {
    const columns = columnsToHandOver(table)
    rows += await countRows(app, table.name)
    yield { name: `${table.name}.csv`, columns, content: contentOf(app, table.name, columns) }
  }
  yield* openedFiles(app)
  await closeDisclosure(app.db, id, rows, app.clock())
}

async function* openedFiles({ db, ring, files }: AppContext): AsyncIterable<HandoverFile> {
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

async function countRows({ db }: AppContext, table: string): Promise<number> {
  const text = `select count(*)::int as count from ${quoted(table)}`
  const [counted] = await db.query<{ count: number }>({ text })
  return counted?.count ?? 0
}

async function* contentOf(app: AppContext, table: string, columns: readonly string[]): AsyncIterable<Buffer> {
  if (columns.some((column) => openerOf(table, column))) return yield* openedRows(app, table, columns)
  const select = `select ${columns.map(quoted).join(', ')} from ${quoted(table)}`
  const copied = await app.db.copyOut(select)
  yield* copied ?? cursorAsCsv(app, select, columns)
}

/** What COPY would print, where the driver has none: each value as the server's own text. */
async function* cursorAsCsv(
  { db }: AppContext,
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
  { db, ring }: AppContext,
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
