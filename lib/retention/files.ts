import type { AppContext } from '#lib/app.ts'
import { expireRows } from '#lib/doors/erase/expire.ts'
import { removeFiles } from '#lib/doors/erase/remove-files.ts'
import { dropOldLists } from '#lib/unsubscribes/waiting-list.ts'

/** Ends files and lists whose hour is over, and empties the store of those that are gone. Gives how many went from the store. */
export async function clearFiles(app: AppContext): Promise<number> {
  await expireRows(app, 'files', app.clock())
  await dropOldLists(app)
  return removeFiles(app)
}
