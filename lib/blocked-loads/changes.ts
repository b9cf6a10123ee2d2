import { sql } from 'drizzle-orm'
import { blockedLoads } from '#db/schema/blocked-loads.ts'
import { changeSql } from '#db/statement/change.ts'
import { excluded, insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'

/** Counts one kind of load that was kept away; a new kind only while fewer than the most are kept. */
export const countBlockedLoad = changeSql(
  'operation',
  'count_blocked_load',
  {
    key: 'text',
    directive: 'text',
    source: 'text',
    page: 'text',
    now: 'timestamptz',
    endsAt: 'timestamptz',
    most: 'int',
  },
  { count: 'int' },
  ({ key, directive, source, page, now, endsAt, most }) =>
    insertFrom(
      blockedLoads,
      { key, directive, source, page, count: sql`1`, firstAt: now, lastAt: now, endsAt },
      sql`where (select count(*) from ${blockedLoads}) < ${most}
          or exists (select from ${blockedLoads} where ${blockedLoads.key} = ${key})
        on conflict (${namesOf(blockedLoads.key)}) do update
          set ${setExcluded(blockedLoads.lastAt, blockedLoads.endsAt)},
            ${namesOf(blockedLoads.count)} = least(${blockedLoads.count} + ${excluded(blockedLoads.count)}, 1000000)
        returning ${namesOf(blockedLoads.count)}`,
    ),
)
