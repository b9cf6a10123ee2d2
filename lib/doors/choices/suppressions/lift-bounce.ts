import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { type LiftedHow, suppressions } from '#db/schema/suppressions.ts'
import { changeSql } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { choose } from '#lib/doors/choices/choose.ts'

const lift = changeSql(
  'choices',
  'lift_hard_bounce',
  { personId: 'uuid', how: 'text', at: 'timestamptz' },
  { personId: 'uuid' },
  ({ personId, how, at }) => sql`update ${suppressions}
    set ${namesOf(suppressions.liftedAt)} = ${at}, ${namesOf(suppressions.liftedHow)} = ${how}
    from ${people} where ${people.id} = ${personId} and ${people.restrictedAt} is null
      and ${suppressions.key} = ${people.emailKey} and ${suppressions.channel} = 'email'
      and ${suppressions.reason} = 'hard_bounce' and ${suppressions.liftedAt} is null
    returning ${people.id}`,
)

/**
 * Allows one more try to an address that refused mail for good: the next refusal puts it on the list again.
 * @returns whether it stood there; what else stands against writing to it stays
 */
export async function liftHardBounce(
  tx: Queryable,
  personId: string,
  how: LiftedHow,
  at: Date,
): Promise<boolean> {
  return (await choose(tx, lift({ personId, how, at }))).length > 0
}
