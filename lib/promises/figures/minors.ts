import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { erasures } from '#db/schema/erasures.ts'
import { people } from '#db/schema/people.ts'
import { reports } from '#db/schema/reports.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { readSql } from '#db/statement/read.ts'
import { isHeldAtAll } from '#lib/holds/covers.ts'

const figures = readSql(
  'evidence_of_minors',
  { now: 'timestamptz' },
  {
    erased: 'int',
    lastErased: 'timestamptz?',
    /** Held all the same under an address that belongs to a minor, though no legal hold keeps anything back. */
    held: 'int',
    reported: 'int',
    lastHandled: 'timestamptz?',
    /** Reports that wait past their hours. */
    late: 'int',
  },
  ({ now }) => sql`select
    (select count(*)::int from ${erasures} where ${erasures.reason} = 'minor'),
    (select max(${erasures.doneAt}) from ${erasures} where ${erasures.reason} = 'minor'),
    (select count(*)::int from ${suppressions} join ${people} on ${suppressions.key} in (${people.emailKey}, ${people.phoneKey})
      where ${suppressions.reason} = 'minor' and ${suppressions.liftedAt} is null and not ${isHeldAtAll(people.id)}),
    (select count(*)::int from ${reports}),
    (select max(${reports.handledAt}) from ${reports}),
    (select count(*)::int from ${reports} where ${reports.handledAt} is null and ${reports.dueAt} < ${now})`,
)

/** What became of minors and of reports. Counts alone. */
export type MinorFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readMinorFigures(db: Queryable, now: Date): Promise<MinorFigures> {
  const [row] = await figures(db, { now })
  if (!row) throw new Error('The database gave no figures of minors.')
  return row
}
