import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { blockedLoads } from '#db/schema/blocked-loads.ts'
import { changeSql } from '#db/statement/change.ts'
import { excluded, insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'

const once = alias(blockedLoads, 'once')

/**
 * Counts one kind of load that was kept away. Where the most are kept, a new kind takes the place of the one that was said once, the longest
 * ago: a flood of made-up hosts pushes itself out, and what is met again stays.
 */
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
  ({ key, directive, source, page, now, endsAt, most }) => {
    const isKnown = sql`exists (select from ${blockedLoads} where ${blockedLoads.key} = ${key})`
    const isFull = sql`(select count(*) from ${blockedLoads}) >= ${most}`
    return sql`with room as (
      delete from ${blockedLoads} where ${isFull} and not ${isKnown} and ${blockedLoads.key} = (
        select ${once.key} from ${blockedLoads} once where ${once.count} = 1 order by ${once.lastAt}, ${once.key} limit 1
      ) returning true
    ) ${insertFrom(
      blockedLoads,
      { key, directive, source, page, count: sql`1`, firstAt: now, lastAt: now, endsAt },
      sql`where not ${isFull} or ${isKnown} or exists (select from room)
        on conflict (${namesOf(blockedLoads.key)}) do update
          set ${setExcluded(blockedLoads.lastAt, blockedLoads.endsAt)},
            ${namesOf(blockedLoads.count)} = least(${blockedLoads.count} + ${excluded(blockedLoads.count)}, 1000000)
        returning ${namesOf(blockedLoads.count)}`,
    )}`
  },
)
