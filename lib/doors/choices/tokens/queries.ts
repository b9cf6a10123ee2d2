import type { Queryable } from '#db/client.ts'
import type { TokenUse } from '#db/schema/tokens.ts'

/** Whether a link would still confirm, and whether it already has. Changes nothing (E4). */
export async function confirmTokenState(
  db: Queryable,
  hash: Buffer,
  now: Date,
): Promise<{ state: 'open' | 'used' | 'expired'; use: TokenUse; recordId: string } | null> {
  const [row] = await db.query<{ used_at: Date | null; expires_at: Date; use: TokenUse; recordId: string }>({
    name: 'confirm_token_state',
    text: 'select used_at, expires_at, use, record_id as "recordId" from tokens where hash = $1',
    values: [hash],
  })
  if (!row) return null
  const state = row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'open'
  return { state, use: row.use, recordId: row.recordId }
}
