import { sql } from 'drizzle-orm'
import { pageCounts, visitMarks } from '#db/schema/page-counts.ts'
import { changeSql } from '#db/statement/change.ts'
import { excluded, insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** No sum grows past what its column holds. */
const most = sql.raw('2000000000')
const added = (column: typeof pageCounts.count | typeof pageCounts.visits) =>
  sql`${namesOf(column)} = least(${column}::bigint + ${excluded(column)}, ${most})`

/**
 * Adds what a process counted of one day. Names that anybody can make up, of sources and campaigns, get rows of their own up
 * to `mostNames` a day; those beyond stand together under no name.
 */
export const addCounts = changeSql(
  'operation',
  'add_page_counts',
  { day: 'text', at: 'timestamptz', counts: 'jsonb', mostNames: 'int' },
  {},
  ({ day, at, counts, mostNames }) => {
    const key = (kind: string, name: string) =>
      sql`'day ' || ${day} || ' ' || ${sql.raw(kind)} || ' ' || ${sql.raw(name)}`
    return insertFrom(
      pageCounts,
      {
        key: key('kind', 'named'),
        grain: sql`'day'`,
        at,
        kind: sql`kind`,
        name: sql`named`,
        count: sql`least(sum(count), ${most})`,
        visits: sql`least(sum(visits), ${most})`,
      },
      sql`from (
        select fresh.kind, count, visits, case when is_new
            and coalesce(taken.rows, 0) + row_number() over (partition by fresh.kind, is_new order by count desc, name) > ${mostNames}
          then '' else name end as named
        from (
          -- One look by its key for each name: of a list of them the planner would make one of the whole table.
          select kind, name, count, visits, kind in ('source', 'campaign') and name <> '' and (
            select true from ${pageCounts} where ${pageCounts.key} = ${key('given.kind', 'given.name')}) is null as is_new
          from jsonb_to_recordset(${counts}) as given (kind text, name text, count int, visits int) offset 0) fresh
        left join (select ${pageCounts.kind} as kind, count(*) as rows from ${pageCounts}
          where ${pageCounts.grain} = 'day' and ${pageCounts.at} = ${at} group by 1) taken on taken.kind = fresh.kind) named
      group by kind, named order by kind, named
      on conflict (${namesOf(pageCounts.key)}) do update set ${added(pageCounts.count)}, ${added(pageCounts.visits)}`,
    )
  },
)

/** Gives the random number of a day: the one that was offered first, whichever process did. */
export const takeSalt = changeSql(
  'operation',
  'take_visit_salt',
  { day: 'text', salt: 'text', marks: 'text', endsAt: 'timestamptz' },
  { salt: 'text' },
  ({ day, salt, marks, endsAt }) =>
    insertFrom(
      visitMarks,
      { day, salt, marks: sql`${marks}::bit varying`, endsAt },
      sql`on conflict (${namesOf(visitMarks.day)}) do update set ${namesOf(visitMarks.salt)} = ${visitMarks.salt}
        returning ${namesOf(visitMarks.salt)}`,
    ),
)

/** Sets the marks that a process saw; no row: the day's number is another now, or has gone. */
export const addMarks = changeSql(
  'operation',
  'add_visit_marks',
  { day: 'text', salt: 'text', marks: 'text' },
  { day: 'text' },
  ({ day, salt, marks }) =>
    sql`update ${visitMarks} set ${namesOf(visitMarks.marks)} = ${visitMarks.marks} | ${marks}::bit varying
      where ${visitMarks.day} = ${day} and ${visitMarks.salt} = ${salt} returning ${visitMarks.day}`,
)

/**
 * Takes away the numbers and marks of days before `today`, and leaves of each how many visitors it had, as the share of
 * marks that nobody set tells it.
 */
export const closeDays = changeSql(
  'operation',
  'close_visit_days',
  { today: 'text' },
  { key: 'text' },
  ({ today }) => sql`with ended as (
      delete from ${visitMarks} where ${visitMarks.day} < ${today}
      returning ${visitMarks.day} as day, length(${visitMarks.marks}) as all_marks,
        bit_count(${visitMarks.marks}::bit(16384)) as set_marks)
    ${insertFrom(
      pageCounts,
      {
        key: sql`'day ' || day || ' visitors '`,
        grain: sql`'day'`,
        at: sql`(day || 'T00:00:00Z')::timestamptz`,
        kind: sql`'visitors'`,
        name: sql`''`,
        count: sql`round(-all_marks * ln(greatest(all_marks - set_marks, 0.5) / all_marks::numeric))`,
        visits: sql`0`,
      },
      sql`from ended where set_marks > 0
        on conflict (${namesOf(pageCounts.key)}) do update set ${added(pageCounts.count)}
        returning ${namesOf(pageCounts.key)}`,
    )}`,
)

/** Makes months of the days before `before`, which is the first of a month. A month is as old as its oldest day. */
export const rollUpDays = changeSql(
  'operation',
  'roll_up_page_counts',
  { before: 'timestamptz' },
  { key: 'text' },
  ({ before }) => sql`with old as (
      delete from ${pageCounts} where ${pageCounts.grain} = 'day' and ${pageCounts.at} < ${before}
      returning ${pageCounts.at} as at, ${pageCounts.kind} as kind, ${pageCounts.name} as name,
        ${pageCounts.count} as count, ${pageCounts.visits} as visits)
    ${insertFrom(
      pageCounts,
      {
        key: sql`'month ' || to_char(at at time zone 'UTC', 'YYYY-MM') || ' ' || kind || ' ' || name`,
        grain: sql`'month'`,
        at: sql`min(at)`,
        kind: sql`kind`,
        name: sql`name`,
        count: sql`least(sum(count), ${most})`,
        visits: sql`least(sum(visits), ${most})`,
      },
      sql`from old group by 1, kind, name
        on conflict (${namesOf(pageCounts.key)}) do update set ${added(pageCounts.count)}, ${added(pageCounts.visits)},
          ${namesOf(pageCounts.at)} = least(${pageCounts.at}, ${excluded(pageCounts.at)})
        returning ${namesOf(pageCounts.key)}`,
    )}`,
)
