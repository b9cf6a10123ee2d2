import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { readSql } from '#db/statement/read.ts'

/** A query that gives a row where one of these keyed addresses belongs to a minor (P12); an address that is null is none. */
export function ofMinor(emailKey: SQL, phoneKey: SQL): SQL {
  return sql`select from ${suppressions} where ${suppressions.key} in (${emailKey}, ${phoneKey})
    and ${suppressions.reason} = 'minor' and ${suppressions.liftedAt} is null`
}

const found = readSql(
  'is_minors',
  { emailKey: 'bytea?', phoneKey: 'bytea?' },
  { found: 'boolean' },
  ({ emailKey, phoneKey }) => sql`select exists (${ofMinor(emailKey, phoneKey)})`,
)

/** Whether one of these keyed addresses belongs to a minor. */
export async function isMinors(
  db: Queryable,
  { emailKey, phoneKey }: { readonly emailKey: Buffer | null; readonly phoneKey: Buffer | null },
): Promise<boolean> {
  const [row] = await found(db, { emailKey, phoneKey })
  return row?.found ?? false
}
