import type { Tx } from '#db/client.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import type { Content } from '#lib/platform/backup/records.ts'
import { estimateRows, readColumns } from './queries.ts'

/**
 * What lets somebody in without a word more, and what counts who calls: no session and no sign-in link comes back. Nor does what
 * tells the visitors of a day apart.
 */
const leftOut: ReadonlySet<string> = new Set([
  'staff_sessions',
  'sign_in_links',
  'account_sessions',
  'account_codes',
  'rates',
  'proofs',
  'visit_marks',
])

/** How far a backup, a restore or a hand-over is. */
export type Progress = {
  readonly what: string
  readonly rows: number
  readonly files: number
  /** Of the whole, between 0 and 1; null where nobody can say. */
  readonly share: number | null
}

export type Tally = { rows: number; files: number; readonly missing: string[] }

/**
 * Everything that a backup holds, in the order it is read back: each table as the transaction sees it, then each file that its rows
 * name, sealed as it lies in the store.
 */
export async function* contentsOf(
  tx: Tx,
  { files }: Pick<AppContext, 'files'>,
  tally: Tally,
  tell: (progress: Progress) => void,
): AsyncGenerator<Content> {
  const columnsOf = await readColumns(tx)
  // Whoever reads it back reads the same text, whatever the server's own ways.
  await tx.query({
    text: `set local datestyle = 'ISO'; set local timezone = 'UTC'; set local statement_timeout = 0`,
  })
  const whole = await estimateRows(tx)
  const tellCounted = (what: string) => tell({ what, ...tally, share: shareOf(tally.rows, whole) })
  for (const { name } of tables) {
    if (leftOut.has(name)) continue
    const columns = columnsOf.get(name)
    if (!columns) throw new Error(`There is no table ${name}.`)
    yield {
      kind: 'table',
      name,
      columns,
      content: counted(tx.copyOut(name, columns), name, tally, tellCounted),
    }
  }
  for await (const { name, id } of namedFiles(tx)) {
    const bytes = await files.get(name)
    if (!bytes) {
      tally.missing.push(id)
      continue
    }
    tally.files += 1
    tellCounted('files')
    yield { kind: 'file', name, content: one(bytes) }
  }
}

/** The share that so many rows are of about so many; null where the database does not know how many there are. */
export function shareOf(rows: number, whole: number): number | null {
  return whole > 0 ? Math.min(rows / whole, 0.99) : null
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function* counted(
  text: AsyncIterable<Buffer>,
  what: string,
  tally: Tally,
  tell: (what: string) => void,
): AsyncGenerator<Buffer> {
  for await (const some of text) {
    for (let at = some.indexOf(10); at >= 0; at = some.indexOf(10, at + 1)) tally.rows += 1
    tell(what)
    yield some
  }
}

/** Names in the store of what rows hold the keys of. What was announced and has not come is none. */
async function* namedFiles(tx: Tx): AsyncGenerator<{ id: string; name: string }> {
  for (const { name, columns, key } of tables)
    for (const { is } of columns) {
      if (is.kind !== 'secret' || !is.opens) continue
      const ready = columns.some((column) => column.name === 'ready') ? 'where ready' : ''
      await tx.query({
        text: `declare naming no scroll cursor for select ${key}::text as id from "${name}" ${ready}`,
      })
      for (;;) {
        const rows = await tx.query<{ id: string }>({ text: 'fetch 500 from naming' })
        for (const { id } of rows) yield { id, name: `${is.opens}/${id}` }
        if (rows.length < 500) break
      }
      await tx.query({ text: 'close naming' })
    }
}
