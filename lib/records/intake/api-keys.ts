import type { Queryable } from '../../../db/client.ts'

export async function insertApiKey(
  tx: Queryable,
  key: { id: string; hash: Buffer; form: string; origins: readonly string[]; rate: number; at: Date },
): Promise<void> {
  await tx.query({
    text: 'insert into api_keys (id, hash, form, origins, rate, created_at) values ($1, $2, $3, $4, $5, $6)',
    values: [key.id, key.hash, key.form, JSON.stringify(key.origins), key.rate, key.at],
  })
}
