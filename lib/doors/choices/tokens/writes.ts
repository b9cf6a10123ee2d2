import type { Queryable } from '#db/client.ts'
import type { TokenUse } from '#db/schema/tokens.ts'

/** Stores the digest of a link that lets something happen; one that stands already stays, used or not. */
export async function storeToken(
  db: Queryable,
  use: TokenUse,
  token: { hash: Buffer; personId: string; recordId: string; expiresAt: Date },
): Promise<void> {
  await db.query({
    name: 'store_token',
    text: `insert into tokens (hash, use, person_id, record_id, expires_at) values ($1, $5, $2, $3, $4)
      on conflict (hash) do nothing`,
    values: [token.hash, token.personId, token.recordId, token.expiresAt, use],
  })
}

/** Uses a link up. Of two presses at once one gets the record; the other, like a stale or unknown link, gets null. */
export async function spendToken(
  tx: Queryable,
  use: TokenUse,
  hash: Buffer,
  now: Date,
): Promise<{ recordId: string; personId: string } | null> {
  const [row] = await tx.query<{ recordId: string; personId: string }>({
    name: 'use_token',
    text: `update tokens set used_at = $2
      where hash = $1 and use = $3 and used_at is null and expires_at > $2
      returning record_id as "recordId", person_id as "personId"`,
    values: [hash, now, use],
  })
  return row ?? null
}

/** Links by which more mail would come. Those of an enquiry, a request about data or a copy of it are another matter. */
export const widening = `('confirm_opt_in', 'widen_preferences', 'undo_opt_out')`

/** Makes every open link of a person worthless by which more mail would come: an opt-out must not be undone by an older mail. */
export async function voidTokens(tx: Queryable, personId: string, now: Date): Promise<void> {
  await tx.query({
    name: 'void_tokens',
    text: `update tokens set used_at = $2 where person_id = $1 and used_at is null and use in ${widening}`,
    values: [personId, now],
  })
}

/** The same for whoever is known by one of these addresses now. */
export async function voidTokensAt(tx: Queryable, keys: readonly Buffer[], now: Date): Promise<void> {
  await tx.query({
    name: 'void_tokens_at',
    text: `update tokens set used_at = $2 where used_at is null and use in ${widening}
      and person_id in (select id from people where email_key = any ($1::bytea[]))`,
    values: [keys, now],
  })
}
