import { expireRows } from '#lib/doors/erase/expire.ts'
import { removeFiles } from '#lib/doors/erase/remove-files.ts'
import type { House } from '#lib/house.ts'

/** Ends files whose hour is over, and empties the store of those that are gone. Gives how many went from the store. */
export async function clearFiles(house: House): Promise<number> {
  await expireRows(house, 'files', house.clock())
  return removeFiles(house)
}
