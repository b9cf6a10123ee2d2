import { randomUUID } from 'node:crypto'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { checkOf } from '#lib/installation/check.ts'
import { writeHeader } from '#lib/platform/backup/header.ts'
import { sealPieces } from '#lib/platform/backup/pieces.ts'
import { writeRecords } from '#lib/platform/backup/records.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { insertBackup } from './changes.ts'
import { contentsOf, type Progress, type Tally } from './contents.ts'
import { readMigrated } from './queries.ts'

/** How long a backup may be read back: no longer shall anybody wait whose data was to go. */
export const expiresAfterDays = 30

export type MakeBackup = {
  readonly kind: 'daily' | 'command'
  /** Puts the bytes where they are kept, to the last one, or throws. Gives how many there were. */
  readonly keep: (bytes: AsyncIterable<Buffer>) => Promise<number>
  readonly tell?: (progress: Progress) => void
}

export type MadeBackup = {
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly bytes: number
  readonly rows: number
  readonly files: number
  /** Ids of files that rows name and the store does not have. */
  readonly missing: readonly string[]
}

/**
 * Makes one backup of everything, as one moment saw it: every table and every file that its rows name, sealed under a key of
 * `DATA_KEY`, which is not in it. It is streamed; whoever writes meanwhile waits for nothing.
 */
export async function makeBackup(
  app: AppContext,
  { kind, keep, tell = () => {} }: MakeBackup,
): Promise<MadeBackup> {
  const tally: Tally = { rows: 0, files: 0, missing: [] }
  const madeAt = app.clock()
  const expiresAt = new Date(madeAt.getTime() + expiresAfterDays * 24 * 60 * 60_000)
  const bytes = await app.db.transaction(
    async (tx) => {
      const header = writeHeader(app.keys.data, {
        agency: app.agency.id,
        suppressionCheck: checkOf(app.keys.suppression),
        schema: await readMigrated(tx),
        madeAt,
        expiresAt,
      })
      const sealed = sealPieces(header, writeRecords(contentsOf(tx, app, tally, tell)))
      return keep(
        (async function* () {
          yield header.bytes
          yield* sealed
        })(),
      )
    },
    { isolation: 'repeatable read', readOnly: true },
  )
  const missing = await stillNamed(app, tally.missing)
  const { rows, files } = tally
  const id = randomUUID()
  await app.db.transaction(async (tx) => {
    await operate(tx, insertBackup({ id, kind, madeAt, expiresAt, bytes, rows, files }))
    const facts = { kind, rows, files, missing: missing.length }
    await recordEvent(tx, { at: app.clock(), actor: system, verb: 'backup.made', objectId: id, facts })
  })
  return { madeAt, expiresAt, bytes, rows, files, missing }
}

/** Of files that were not in the store: those whose rows are there still. The others went while the backup was made. */
async function stillNamed({ db }: AppContext, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.query<{ id: string }>({
    text: 'select id from files where id = any($1::uuid[])',
    values: [ids],
  })
  return rows.map(({ id }) => id)
}
