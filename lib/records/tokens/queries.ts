import type { Queryable } from '../../../db/client.ts'

/** Whether a link would still confirm, and whether it already has. Changes nothing (E4). */
export async function confirmTokenState(
  db: Queryable,
  hash: Buffer,
  now: Date,
): Promise<{ state: 'open' | 'used' | 'expired'; language: string } | null> {
  const [row] = await db.query<{ used_at: Date | null; expires_at: Date; language: string }>({
    name: 'confirm_token_state',
    text: `select t.used_at, t.expires_at, e.language from tokens t
      join consent_events e on e.record_id = t.record_id where t.hash = $1`,
    values: [hash],
  })
  if (!row) return null
  const state = row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'open'
  return { state, language: row.language }
}
