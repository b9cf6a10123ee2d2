import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { clients } from '#db/schema/clients.ts'
import { apiKeys } from '#db/schema/intake.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const every = read('list_api_keys', {}, () =>
  orm
    .select({
      id: apiKeys.id,
      form: apiKeys.form,
      origins: apiKeys.origins,
      rate: apiKeys.rate,
      createdAt: apiKeys.createdAt,
      revokedAt: apiKeys.revokedAt,
      /** The client whose it is; null: the agency's own. */
      client: clients.name,
    })
    .from(apiKeys)
    .leftJoin(clients, eq(clients.id, apiKeys.clientId))
    .orderBy(sql`${apiKeys.revokedAt} nulls first`, desc(apiKeys.createdAt))
    .limit(200),
)

export type ApiKeyLine = Awaited<ReturnType<typeof every>>[number]

/** Gives every key, by what it is for; those in force come first. */
export function listApiKeys(db: Queryable): Promise<ApiKeyLine[]> {
  return every(db, {})
}

const byHash = read('find_api_key', { hash: 'bytea' }, ({ hash }) =>
  orm
    .select({
      id: apiKeys.id,
      form: apiKeys.form,
      origins: apiKeys.origins,
      rate: apiKeys.rate,
      /** Code of the client on whose account what it sends is held (P30); null: the agency's own. */
      client: clients.code,
    })
    .from(apiKeys)
    .leftJoin(clients, eq(clients.id, apiKeys.clientId))
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt))),
)

export type ApiKey = Awaited<ReturnType<typeof byHash>>[number]

/** Finds the key in force with this digest. */
export async function findApiKey(db: Queryable, hash: Buffer): Promise<ApiKey | null> {
  const [key] = await byHash(db, { hash })
  return key ?? null
}

const byOrigin = read('find_origin', { origins: 'jsonb' }, ({ origins }) =>
  orm
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(isNull(apiKeys.revokedAt), sql`${apiKeys.origins} @> ${origins}`))
    .limit(1),
)

/** Whether any key in force is for pages of this origin. */
export async function hasOrigin(db: Queryable, origin: string): Promise<boolean> {
  return (await byOrigin(db, { origins: [origin] })).length > 0
}
