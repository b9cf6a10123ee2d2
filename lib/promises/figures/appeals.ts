import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { staff } from '#db/schema/staff.ts'
import { literals } from '#db/statement/literals.ts'
import { readSql } from '#db/statement/read.ts'
import { answering } from '#lib/requests/appeal.ts'

const other = alias(staff, 'other')

const figures = readSql(
  'evidence_of_appeals',
  { now: 'timestamptz' },
  {
    made: 'int',
    last: 'timestamptz?',
    /** Open past the day that an appeal has. */
    late: 'int',
    /** Decided by who refused, while somebody else could have read it. */
    readByRefuser: 'int',
  },
  ({ now }) => sql`select count(*)::int, max(${requests.appealedAt}),
      (count(*) filter (where ${requests.answeredAt} is null and ${requests.dueAt} < ${now}))::int,
      (count(*) filter (where ${requests.answeredBy} = ${requests.refusedBy} and exists (select from ${staff} ${other}
        where ${other.id} <> ${requests.refusedBy} and ${other.role} in (${literals(answering)})
          and ${other.createdAt} <= ${requests.appealedAt}
          and (${other.disabledAt} is null or ${other.disabledAt} > ${requests.answeredAt}))))::int
    from ${requests} where ${requests.appealedAt} is not null`,
)

/** What became of appeals against refusals. Counts alone. */
export type AppealFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readAppealFigures(db: Queryable, now: Date): Promise<AppealFigures> {
  const [row] = await figures(db, { now })
  if (!row) throw new Error('The database gave no figures of appeals.')
  return row
}
