import { and, eq, isNull, sql } from 'drizzle-orm'
import { apiKeys, rates } from '#db/schema/intake.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'

export const insertApiKey = change(
  'operation',
  'insert_api_key',
  {
    id: 'uuid',
    hash: 'bytea',
    form: 'text',
    origins: 'jsonb',
    rate: 'int',
    clientId: 'uuid?',
    now: 'timestamptz',
  },
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

/** Counts a key that is none, and gives how many of this caller came in this minute. */
export const countWrongKey = changeSql(
  'operation',
  'count_wrong_api_key',
  { caller: 'bytea', now: 'timestamptz' },
  { count: 'int' },
  ({ caller, now }) => sql`insert into ${rates} (${namesOf(rates.key, rates.minute, rates.count)})
    values (${caller}, date_trunc('minute', ${now}), 1)
    on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${namesOf(rates.count)} = ${rates.count} + 1
    returning ${rates.count}`,
)
