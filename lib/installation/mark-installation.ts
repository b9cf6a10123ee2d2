import type { Queryable } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { checkOf } from './check.ts'

const insert = change(
  'operation',
  'insert_installation',
  { agency: 'text', check: 'bytea', now: 'timestamptz' },
  ({ agency, check, now }) =>
    orm
      .insert(installation)
      .values({ agency, suppressionCheck: check, createdAt: now })
      .onConflictDoNothing({ target: installation.singleton }),
)

/** Marks a new database as this agency's, under this suppression key; one that is marked already stays as it is. */
export async function markInstallation(
  db: Queryable,
  { agency, suppressionKey, now }: { agency: string; suppressionKey: Buffer; now: Date },
): Promise<void> {
  await operate(db, insert({ agency, check: checkOf(suppressionKey), now }))
}
