import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export async function insertApiKey(
  tx: Queryable,
  key: { id: string; hash: Buffer; form: string; origins: readonly string[]; rate: number; at: Date },
): Promise<void> {
  await tx.query({
    text: 'insert into api_keys (id, hash, form, origins, rate, created_at) values ($1, $2, $3, $4, $5, $6)',
    values: [key.id, key.hash, key.form, JSON.stringify(key.origins), key.rate, key.at],
  })
}

/** A key holds no more from now on; no row for one that held no more before. */
export const revokeApiKey = statement<{ id: string; now: Date }>(
  'revoke_api_key',
  `update api_keys set revoked_at = :now::timestamptz where id = :id::uuid and revoked_at is null returning id`,
)

export type ApiKeyLine = {
  readonly id: string
  readonly form: string
  readonly origins: readonly string[]
  readonly rate: number
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

const list = statement(
  'list_api_keys',
  `select id, form, origins, rate, created_at as "createdAt", revoked_at as "revokedAt" from api_keys
  order by revoked_at nulls first, created_at desc limit 200`,
)

/** Every key, by what it is for; those that hold come first. */
export async function listApiKeys(db: Queryable): Promise<ApiKeyLine[]> {
  return db.query<ApiKeyLine>(list({}))
}
