import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { people } from '#db/schema/people.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { choose } from './choose.ts'
import { liftHardBounce } from './suppressions/lift-bounce.ts'

const prove = change(
  'choices',
  'prove_address',
  { personId: 'uuid', at: 'timestamptz' },
  ({ personId, at }) =>
    orm
      .update(people)
      .set({ emailProvenAt: sql`coalesce(${people.emailProvenAt}, ${at})` })
      .where(and(eq(people.id, personId), isNull(people.restrictedAt))),
)

/** Notes that somebody who reads this address's mail has acted; the first time counts. Mail may be tried there again. */
export async function proveAddress(tx: Queryable, personId: string, at: Date): Promise<void> {
  await choose(tx, prove({ personId, at }))
  await liftHardBounce(tx, personId, 'press', at)
}
