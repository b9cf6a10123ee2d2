import type { ClassifiedColumn, ClassifiedTable } from '#db/describe.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { openFile } from '#lib/keyring.ts'
import { endingOf } from '#lib/platform/files/file-name.ts'
import { codecs } from './codecs.ts'
import { lineForMachines } from './csv.ts'
import { closeDisclosure, type Disclosure, enterDisclosure } from './open.ts'
import { opensOf } from './package/own-rows.ts'

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
  return leaving(columns).map(({ name }) => name)
}

function leaving(columns: readonly ClassifiedColumn[]): readonly ClassifiedColumn[] {
  return columns.filter(({ personal, secret }) => personal?.copy !== 'never' && !secret)
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
    yield { name: `${table.name}.csv`, columns, content: contentOf(app, table) }
  }
  for (const table of tables) yield* openedFiles(app, table)
  await closeDisclosure(app.db, id, rows, app.clock())
}

/** The files of a table's rows, once they are somebody's. */
async function* openedFiles(
  { db, ring, files }: AppContext,
  table: ClassifiedTable,
): AsyncIterable<HandoverFile> {
  const opens = opensOf(table)
  if (!opens) return
  type Row = { id: string; name: string; key: Buffer }
  const text = `select id, name, ${opens.column} as key from ${table.name} where ${table.subject} is not null`
  for await (const batch of db.rows<Row>({ text })) {
    for (const { id, name, key } of batch) {
      const content = async function* () {
        const sealed = await files.get(`${opens.folder}/${id}`)
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

async function* contentOf(app: AppContext, table: ClassifiedTable): AsyncIterable<Buffer> {
  const columns = columnsToHandOver(table)
  if (leaving(table.columns).some(({ personal }) => personal?.codec)) return yield* openedRows(app, table)
  const select = `select ${columns.map(quoted).join(', ')} from ${quoted(table.name)}`
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
async function* openedRows({ db, ring }: AppContext, table: ClassifiedTable): AsyncIterable<Buffer> {
  const columns = leaving(table.columns)
  yield Buffer.from(lineForMachines(columns.map(({ name }) => name)))
  const selected = columns.map(({ name, personal }) =>
    personal?.codec ? quoted(name) : `${quoted(name)}::text`,
  )
  const text = `select ${selected.join(', ')}, ${table.key}::text as row_key from ${quoted(table.name)}`
  for await (const batch of db.rows<Record<string, string | Buffer | null> & { row_key: string }>({ text })) {
    const lines = batch.map((row) =>
      lineForMachines(
        columns.map(({ name, personal }) => {
          const value = row[name] ?? null
          if (!personal?.codec || !Buffer.isBuffer(value)) return value
          const { open, print } = codecs[personal.codec]
          return print(open(ring, table.name, row.row_key, value))
        }),
      ),
    )
    yield Buffer.from(lines.join(''))
  }
}
