import type { Queryable } from '#db/client.ts'
import { findHindrance, type Merging } from './merge.ts'

/**
 * Why two people are not merged: `gone` one of them is not held · `same` they are one · `restricted` one asked that their
 * data be left as it is (R8) · `address` who goes has an address and who stays none · `referred` one was named by
 * somebody else and has not agreed (P07) · `asked` one waits for an answer about their data · `sending` mail to who goes is on its way at this moment.
 */
export type MergeRefusal = 'gone' | 'same' | 'restricted' | 'address' | 'referred' | 'asked' | 'sending'

export async function mergeRefusal(
  db: Queryable,
  stays: Merging | undefined,
  goes: Merging | undefined,
): Promise<MergeRefusal | null> {
  if (!stays || !goes) return 'gone'
  if (stays.id === goes.id) return 'same'
  if (stays.restrictedAt || goes.restrictedAt) return 'restricted'
  if (goes.email !== null && stays.email === null) return 'address'
  const { referred, asked, sending } = await findHindrance(db, [stays.id, goes.id], goes.id)
  if (referred) return 'referred'
  if (asked) return 'asked'
  return sending ? 'sending' : null
}
