import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { cookieChoices } from '#db/schema/cookie-choices.ts'
import { notices } from '#db/schema/notices.ts'
import { orm } from '#db/statement/compile.ts'
import { readSql } from '#db/statement/read.ts'

const newest = orm
  .select({
    granted: cookieChoices.granted,
    signal: cookieChoices.signal,
    noticeNumber: cookieChoices.noticeNumber,
    chosenAt: cookieChoices.chosenAt,
  })
  .from(cookieChoices)
  .orderBy(sql`${cookieChoices.chosenAt} desc`)
  .limit(1000)
const lately = orm.$with('lately').as(newest)

const figures = readSql(
  'evidence_of_cookie_choices',
  {},
  {
    made: 'int',
    last: 'timestamptz?',
    /** Something was agreed to under no version of the notice that was ever published. */
    unfounded: 'int',
    /** Made in a browser whose signal counts as a refusal. */
    signalled: 'int',
    lastSignalled: 'timestamptz?',
    /** Of those, with what the signal switches off. */
    ignored: 'int',
  },
  () => sql`with lately as materialized (${newest})
  select (select count(*)::int from lately),
    (select max(${lately.chosenAt}) from lately),
    (select count(*)::int from lately where ${lately.granted} <> '{}' and not exists (
      select from ${notices} where ${notices.number} = ${lately.noticeNumber})),
    (select count(*)::int from lately where ${lately.signal} is not null),
    (select max(${lately.chosenAt}) from lately where ${lately.signal} is not null),
    (select count(*)::int from lately where ${lately.signal} is not null
      and ${lately.granted} && array['analytics', 'targeting'])`,
)

/** What became of the newest choices about cookies. Counts alone. */
export type CookieChoiceFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readCookieChoiceFigures(db: Queryable): Promise<CookieChoiceFigures> {
  const [row] = await figures(db, {})
  if (!row) throw new Error('The database gave no figures of choices about cookies.')
  return row
}
