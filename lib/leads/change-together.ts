import type { AppContext } from '#lib/app.ts'
import { type ChangeBy, changeLeadsIn, type LeadChange } from './change-lead.ts'

/** What a press on many leads came to. `fault`: nothing could change, since no lead was ticked or no change was chosen. */
export type ChangedTogether =
  | { readonly fault: 'unticked' | 'unchosen' }
  | {
      readonly fault: null
      readonly changed: number
      /** What undoes all of it; null where nothing changed. */
      readonly undo: string | null
    }

/** Makes one or several changes of the same leads, in one transaction: all of them are undone by one press. */
export async function changeTogether(
  app: AppContext,
  ids: readonly string[],
  changes: readonly LeadChange[],
  by: ChangeBy,
): Promise<ChangedTogether> {
  if (changes.length === 0) return { fault: 'unchosen' }
  if (ids.length === 0) return { fault: 'unticked' }
  return app.db.transaction(async (tx) => {
    const kept: string[] = []
    let most = 0
    for (const change of changes) {
      const { changed, undo } = await changeLeadsIn(tx, app, ids, change, by, app.clock())
      most = Math.max(most, changed)
      if (undo) kept.push(undo)
    }
    return { fault: null, changed: most, undo: kept.length > 0 ? kept.join('.') : null }
  })
}
