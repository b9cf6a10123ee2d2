import type { AppContext } from '#lib/app.ts'
import { advanceExport, dropExports, finishExport, takeExport } from '#lib/exports/changes.ts'
import type { ExportRow } from '#lib/exports/queries.ts'
import { closeDisclosure, enterCopy } from './open.ts'
import { openPieces, pieceOf, removePieces, sealPieces } from './sealed-pieces.ts'
import { countRows } from './selection.ts'
import { writeRows } from './write-rows.ts'

const folder = 'exports'
/** A maker that has not said a word for so long is gone. */
const staleMs = 2 * 60_000

/**
 * Makes the next copy that waits, piece by piece into the file store, each sealed. A maker that dies is followed by
 * another, from the beginning; a copy that is cancelled meanwhile is left.
 * @returns whether there was one
 */
export async function makeNextExport(app: AppContext): Promise<boolean> {
  const now = app.clock()
  const [taken] = await enterCopy(app.db, takeExport({ now, stale: new Date(now.getTime() - staleMs) }))
  if (!taken) return false
  try {
    // Whoever was erased since may stand in a piece that the new copy is too short to replace.
    await removePieces(app, { folder, id: taken.id })
    const total = await countRows(app, taken, null)
    if (!(await advance(app, taken.id, 0, total))) return true
    const rows = await keepPieces(app, taken)
    if (rows === null) return true
    const finished = await enterCopy(app.db, finishExport({ id: taken.id, state: 'ready', total: rows }))
    if (finished.length > 0) await closeDisclosure(app.db, taken.id, rows, app.clock())
    return true
  } catch (error) {
    // Tried again when it has become stale, unless nobody can make it.
    if (error instanceof TypeError)
      await enterCopy(app.db, finishExport({ id: taken.id, state: 'failed', total: null }))
    throw error
  }
}

async function advance(
  { db, clock }: AppContext,
  id: string,
  parts: number,
  total: number | null,
): Promise<boolean> {
  return (await enterCopy(db, advanceExport({ id, parts, total, now: clock() }))).length > 0
}

/** How many rows it holds; null when it was cancelled on the way. */
async function keepPieces(
  app: AppContext,
  { id, key, format, ...selection }: ExportRow,
): Promise<number | null> {
  const rows = writeRows(app, selection, format)
  const kept = await sealPieces(app, { folder, id, key }, rows, (parts) => advance(app, id, parts, null))
  return kept ?? null
}

/** A kept copy in pieces, opened. @throws when one is missing or was changed */
export function readExport(app: AppContext, { id, key, parts }: ExportRow): AsyncGenerator<Buffer> {
  return openPieces(app, { folder, id, key }, parts)
}

/** Takes away copies whose day is over, with their pieces. */
export async function dropOldExports({ db, files, clock }: AppContext): Promise<number> {
  const dropped = await enterCopy(db, dropExports({ now: clock() }))
  for (const { id, parts } of dropped)
    for (let number = 1; number <= parts + 1; number++) await files.remove(pieceOf({ folder, id }, number))
  return dropped.length
}
