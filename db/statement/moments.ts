import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A column's moment in microseconds, as the key of a page has it: exact, where a Date would round to milliseconds. */
export function microsOf(column: SQLWrapper): SQL<number> {
  return sql`(extract(epoch from ${column}) * 1000000)::bigint`
}

/** The moment that a key names, in microseconds since 1970. */
export function momentOf(micros: SQLWrapper | number): SQL<Date> {
  return sql`(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond')`
}
