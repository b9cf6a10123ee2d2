import { copyLines, readCopyLine, writeCopyLine } from './copy-text.ts'
import type { Session } from './pooled.ts'

/** Rows in one fetch, and in one insert. */
const batch = 500

const quoted = (name: string) => `"${name}"`

/** What COPY would print of a table, where the driver has none: each value as the server's own text. */
export async function* copyByCursor(
  session: Session,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  const texts = columns.map((column) => `${quoted(column)}::text`).join(', ')
  await session.query({ text: `declare copying no scroll cursor for select ${texts} from ${quoted(table)}` })
  for (;;) {
    const { rows } = await session.query({ text: `fetch ${batch} from copying`, rowMode: 'array' })
    const lines = (rows as (string | null)[][]).map(writeCopyLine)
    if (lines.length > 0) yield Buffer.from(lines.join(''))
    if (lines.length < batch) break
  }
  await session.query({ text: 'close copying' })
}

/** Adds what COPY would read to a table, where the driver has none. */
export async function fillByInserts(
  session: Session,
  table: string,
  columns: readonly string[],
  text: AsyncIterable<Buffer>,
): Promise<number> {
  const insert = await insertInto(session, table, columns)
  let total = 0
  let rows: (string | null)[][] = []
  const flush = async () => {
    const values = columns.map((_, at) => rows.map((row) => row[at] ?? null))
    if (rows.length > 0) await session.query({ text: insert, values })
    total += rows.length
    rows = []
  }
  for await (const line of copyLines(text)) {
    const row = readCopyLine(line)
    if (row.length !== columns.length) throw new Error(`A row of ${table} has ${row.length} values.`)
    rows.push(row)
    if (rows.length === batch) await flush()
  }
  await flush()
  return total
}

async function insertInto(session: Session, table: string, columns: readonly string[]): Promise<string> {
  const { rows } = await session.query({
    text: `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    values: [quoted(table)],
  })
  const types = new Map((rows as { name: string; type: string }[]).map(({ name, type }) => [name, type]))
  const names = columns.map(quoted).join(', ')
  const values = columns.map((column) => `${quoted(column)}::${types.get(column) ?? 'text'}`).join(', ')
  const lists = columns.map((_, at) => `$${at + 1}::text[]`).join(', ')
  return `insert into ${quoted(table)} (${names}) overriding system value
    select ${values} from unnest(${lists}) as row (${names})`
}
