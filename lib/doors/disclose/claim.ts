import type { House } from '../../house.ts'
import { claimExport } from '../../records/disclosures/claim.ts'

const hour = 3_600_000

/**
 * Takes up an export that stands in the register, for its maker alone, once and within an hour.
 * @returns false when it is another's, was taken up before, or is too old
 */
export async function claimDisclosure({ db, clock }: House, id: string, staffId: string): Promise<boolean> {
  const claimed = await db.query(
    claimExport({ id, staff_id: staffId, since: new Date(clock().getTime() - hour) }),
  )
  return claimed.length === 1
}
