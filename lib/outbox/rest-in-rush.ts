import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'

/** So many enquiries within a second are a rush: whoever writes then waits for the same processors as our letters do. */
const rush = 40
/** While one lasts a worker rests so many times as long as it worked, in milliseconds at most `longest`. */
const share = 4
const longest = 1_000

/** Rests after `workedMs` of sending where enquiries come in a rush, or until `signal` asks to stop. */
export async function restInRush(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  workedMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const [seen] = await countLately(db, { since: new Date(clock().getTime() - 1_000), most: rush })
  if (!seen || seen.count < rush) return
  await pause(Math.min(workedMs * share, longest), undefined, { signal }).catch(() => {})
}

const countLately = readSql(
  'count_lately',
  { since: 'timestamptz', most: 'int' },
  { count: 'int' },
  ({ since, most }) => sql`select count(*)::int as count from (
    select from ${leads} where ${leads.receivedAt} > ${since} order by ${leads.receivedAt} desc limit ${most}) lately`,
)
