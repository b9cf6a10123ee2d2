import { eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type TokenUse, tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const find = read('confirm_token_state', { hash: 'bytea' }, ({ hash }) =>
  orm
    .select({
      usedAt: tokens.usedAt,
      expiresAt: tokens.expiresAt,
      use: tokens.use,
      recordId: tokens.recordId,
      personId: tokens.personId,
    })
    .from(tokens)
    .where(eq(tokens.hash, hash)),
)

/** Whether a link would still confirm, and whether it already has. Changes nothing (E4). */
export async function confirmTokenState(
  db: Queryable,
  hash: Buffer,
  now: Date,
): Promise<{
  state: 'open' | 'used' | 'expired'
  use: TokenUse
  recordId: string
  personId: string
} | null> {
  const [row] = await find(db, { hash })
  if (!row) return null
  const state = row.usedAt ? 'used' : row.expiresAt <= now ? 'expired' : 'open'
  return { state, use: row.use, recordId: row.recordId, personId: row.personId }
}
