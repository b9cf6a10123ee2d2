import { isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { changeSql } from '#db/statement/change.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { listing } from './changes.ts'
import { carries } from './queries.ts'

const carry = changeSql(
  'choices',
  'carry_suppressions',
  { keys: 'bytea[]', how: 'text', now: 'timestamptz' },
  {},
  ({ keys, how, now }) =>
    listing(
      { key: sql`k.key`, channel: sql`s.channel`, reason: sql`s.reason`, createdAt: now, how },
      sql`from (select distinct key from unnest(${keys}) as given (key)) k
        join (select distinct ${suppressions.channel} as channel, ${suppressions.reason} as reason from ${suppressions}
          where ${suppressions.key} = any(${keys}) and ${isNull(suppressions.liftedAt)} and ${carries}) s on true
        order by k.key, s.channel, s.reason`,
    ),
)

/** Has whatever stands against writing to one of these addresses of a person stand against each. */
export async function carrySuppressions(
  tx: Queryable,
  keys: readonly Buffer[],
  how: 'merge' | 'correction',
  now: Date,
): Promise<void> {
  await choose(tx, carry({ keys, how, now }))
}
