import type { Queryable } from '../../../db/client.ts'

/** Stores the digest of a link that confirms a request; one that stands already stays, used or not. */
export async function storeConfirmToken(
  db: Queryable,
  token: { hash: Buffer; personId: string; recordId: string; expiresAt: Date },
): Promise<void> {
  await db.query({
    name: 'store_token',
    text: `insert into tokens (hash, use, person_id, record_id, expires_at) values ($1, 'confirm_opt_in', $2, $3, $4)
      on conflict (hash) do nothing`,
    values: [token.hash, token.personId, token.recordId, token.expiresAt],
  })
}

/** Uses a link up. Of two presses at once one gets the record; the other, like a stale or unknown link, gets null. */
export async function spendConfirmToken(
  tx: Queryable,
  hash: Buffer,
  now: Date,
): Promise<{ recordId: string } | null> {
  const [row] = await tx.query<{ recordId: string }>({
    name: 'use_token',
    text: `update tokens set used_at = $2
      where hash = $1 and use = 'confirm_opt_in' and used_at is null and expires_at > $2
      returning record_id as "recordId"`,
    values: [hash, now],
  })
  return row ?? null
}

/** Makes every open link of a person worthless: an opt-out must not be undone by an older mail. */
export async function voidTokens(tx: Queryable, personId: string, now: Date): Promise<void> {
  await tx.query({
    name: 'void_tokens',
    text: 'update tokens set used_at = $2 where person_id = $1 and used_at is null',
    values: [personId, now],
  })
}
