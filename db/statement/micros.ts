import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A column's moment in microseconds, as `readPageKey` reads it: exact, where a Date would round to milliseconds. */
export const microsOf = (moment: SQLWrapper) => sql<number>`(extract(epoch from ${moment}) * 1000000)::bigint`

/** The moment of so many microseconds. */
export const momentOf = (micros: SQLWrapper | number): SQL<Date> =>
  sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`
