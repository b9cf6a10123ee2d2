import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { AppContext } from '#lib/app.ts'
import { rowsAsCsv } from './as-csv.ts'
import { printPage } from './as-page.ts'
import { gather, type Wanted } from './content.ts'
import { openOwnFile } from './own-rows.ts'
import { packageSchema } from './schema.ts'

/**
 * Makes somebody's own copy as one archive, in pieces, with one file at most in memory: a page to read, the same for programs
 * as JSON and CSV with its schema, and the files.
 * @returns how many rows it holds; null where nobody is held under this id any more
 */
export async function* writeArchive(app: AppContext, wanted: Wanted): AsyncGenerator<Buffer, number | null> {
  const gathered = await gather(app, wanted)
  if (!gathered) return null
  const { content, files } = gathered
  const pieces: Buffer[] = []
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    pieces.push(Buffer.from(piece))
  })
  const add = (path: string, bytes: Buffer, deflates = true) => {
    const entry = deflates ? new ZipDeflate(path) : new ZipPassThrough(path)
    entry.mtime = wanted.at
    zip.add(entry)
    entry.push(bytes, true)
    return pieces.splice(0)
  }
  yield* add('index.html', Buffer.from([...printPage(app.agency.content.name, content)].join('')))
  yield* add('data.json', Buffer.from(JSON.stringify(content, null, 2)))
  yield* add('schema.json', Buffer.from(JSON.stringify(packageSchema(), null, 2)))
  for (const [table, rows] of Object.entries(content.data))
    yield* add(`csv/${table}.csv`, Buffer.from(rowsAsCsv(rows)))
  for (const { path, of, row } of files) {
    const bytes = await openOwnFile(app, of, row)
    // Pictures and documents are packed already.
    if (bytes) yield* add(path, bytes, false)
  }
  zip.end()
  yield* pieces
  return Object.values(content.data).reduce((sum, { length }) => sum + length, 0)
}
