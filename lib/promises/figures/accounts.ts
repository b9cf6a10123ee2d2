import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { accountSessions, accounts } from '#db/schema/accounts.ts'
import { readSql } from '#db/statement/read.ts'

const figures = readSql(
  'evidence_of_accounts',
  { now: 'timestamptz' },
  {
    opened: 'int',
    lastOpened: 'timestamptz?',
    /** Browsers that are still signed in to an account that was ended or locked. */
    astray: 'int',
  },
  ({ now }) => sql`select
    (select count(*)::int from ${accounts}),
    (select max(${accounts.openedAt}) from ${accounts}),
    (select count(*)::int from ${accountSessions} where ${accountSessions.endedAt} is null
      and ${accountSessions.expiresAt} > ${now} and not exists (select from ${accounts}
        where ${accounts.personId} = ${accountSessions.personId}
          and ${accounts.endedAt} is null and ${accounts.lockedAt} is null))`,
)

/** What became of accounts. Counts alone. */
export type AccountFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readAccountFigures(db: Queryable, now: Date): Promise<AccountFigures> {
  const [row] = await figures(db, { now })
  if (!row) throw new Error('The database gave no figures of accounts.')
  return row
}
