import type { Queryable } from '#db/client.ts'
import { deleteLeft, leaveGone, settleCompanies } from '#lib/companies/changes.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { remove } from './remove.ts'

/**
 * Settles companies whose people went: each goes with the last of them, but for what a hold keeps, and becomes that of the only one who is
 * left. Whoever belongs to one that went belongs to none. As the eraser; hold the companies first.
 */
export async function leaveCompanies(tx: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await remove(tx, deleteLeft({ ids }))
  await enter(tx, leaveGone({ ids }))
  await enter(tx, settleCompanies({ ids, now }))
}
