import { statement } from '#lib/platform/statement.ts'

/** Counts from none to zero rows: an export that was begun, and by this mark is not begun twice. */
export const claimExport = statement<{ id: string; staff_id: string; since: Date }>(
  'claim_export',
  `update disclosures set rows = 0
  where id = :id::uuid and kind = 'export' and staff_id = :staff_id::uuid and rows is null
    and started_at > :since::timestamptz
  returning id`,
)
