import type { AppContext } from '#lib/app.ts'
import { claimExport } from '#lib/exports/changes.ts'
import type { ExportRow } from '#lib/exports/queries.ts'
import { recordEvent } from '#lib/record-event.ts'
import { readExport } from './keep-export.ts'
import { closeDisclosure, enterCopy } from './open.ts'
import { writeRows } from './write-rows.ts'

const hour = 3_600_000

/**
 * The bytes of a member's export. One that is made on the way is given once, within an hour of being ordered; one that was
 * kept, until its day is over.
 * @returns null when there is nothing to give: taken before, too old, still in the making, cancelled
 */
export async function streamExport(app: AppContext, row: ExportRow): Promise<AsyncIterable<Buffer> | null> {
  if (row.state === 'ready') return readWhole(app, row)
  if (row.state !== 'direct') return null
  const since = new Date(app.clock().getTime() - hour)
  const claimed = await enterCopy(app.db, claimExport({ id: row.id, staffId: row.staffId, since }))
  return claimed.length === 1 ? writeDirect(app, row) : null
}

async function* readWhole(app: AppContext, row: ExportRow): AsyncGenerator<Buffer> {
  yield* readExport(app, row)
  await noteFetched(app, row)
}

/** What was told to be returned to a client is erased only once somebody has its file. */
function noteFetched({ db, clock }: AppContext, { id, staffId }: Pick<ExportRow, 'id' | 'staffId'>) {
  const actor = { kind: 'staff', id: staffId } as const
  return recordEvent(db, { at: clock(), actor, verb: 'export.fetched', objectId: id })
}

async function* writeDirect(
  app: AppContext,
  { id, format, ...selection }: ExportRow,
): AsyncGenerator<Buffer> {
  const rows = yield* writeRows(app, selection, format)
  await closeDisclosure(app.db, id, rows, app.clock())
  await noteFetched(app, { id, staffId: selection.staffId })
}
