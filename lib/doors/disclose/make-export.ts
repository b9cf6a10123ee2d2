import { randomBytes } from 'node:crypto'
import type { ExportFormat } from '#db/schema/exports.ts'
import type { AppContext } from '#lib/app.ts'
import { cancelExport, insertExport } from '#lib/exports/changes.ts'
import { wrapFileKey } from '#lib/keyring.ts'
import { type Disclosure, enterCopy, enterDisclosure } from './open.ts'
import { countRows, type Selection, selectRows } from './selection.ts'

/** More rows than these are made by a worker and fetched later. */
export const directRows = 5_000

const dayMs = 24 * 60 * 60 * 1000

export type ExportOrder = Selection & { readonly format: ExportFormat; readonly staffId: string }

/**
 * Enters a copy in register and log, with what for and for whom, and has it made: at once where it is small, else by a
 * worker. It is kept for a day.
 * @returns its id, and whether it can be streamed now
 */
export async function orderExport(
  app: AppContext,
  order: ExportOrder,
  by: Disclosure,
): Promise<{ id: string; isDirect: boolean }> {
  const { dataset, format, query, opensMessages, staffId } = order
  const { columns, opened } = selectRows(app, order)
  const named = [...columns, ...(opened ? [opened] : [])].map(({ name }) => name)
  const id = await enterDisclosure(app, 'export', named, by)
  const isDirect = (await countRows(app, order, directRows + 1)) <= directRows
  const now = app.clock()
  await enterCopy(
    app.db,
    insertExport({
      id,
      staffId,
      dataset,
      format,
      query,
      opensMessages,
      state: isDirect ? 'direct' : 'waiting',
      key: wrapFileKey(app.ring, id, randomBytes(32)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + dayMs),
    }),
  )
  return { id, isDirect }
}

/** Gives up a member's own copy that is not made yet; what was made of it goes with its day. */
export async function cancelOrder(
  { db }: Pick<AppContext, 'db'>,
  id: string,
  staffId: string,
): Promise<void> {
  await enterCopy(db, cancelExport({ id, staffId }))
}
