import { and, eq, isNull, sql } from 'drizzle-orm'
import { apiKeys } from '#db/schema/intake.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export const insertApiKey = change(
  'operation',
  'insert_api_key',
  { id: 'uuid', hash: 'bytea', form: 'text', origins: 'jsonb', rate: 'int', now: 'timestamptz' },
  ({ now, ...key }) => orm.insert(apiKeys).values({ ...key, createdAt: now } as never),
)

/** Ends a key. No row: it had ended before. */
export const revokeApiKey = change(
  'operation',
  'revoke_api_key',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) =>
    orm
      .update(apiKeys)
      .set({ revokedAt: sql`${now}` })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id }),
)
