import type { Queryable } from '#db/client.ts'
import { checkOf } from './check.ts'

/** Marks a new database as this agency's, under this suppression key; one that is marked already stays as it is. */
export async function markInstallation(
  db: Queryable,
  { agency, suppressionKey, now }: { agency: string; suppressionKey: Buffer; now: Date },
): Promise<void> {
  await db.query({
    text: `insert into installation (singleton, agency, suppression_check, created_at) values (true, $1, $2, $3)
      on conflict (singleton) do nothing`,
    values: [agency, checkOf(suppressionKey), now],
  })
}
