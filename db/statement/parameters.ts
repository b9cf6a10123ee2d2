import { type SQL, sql } from 'drizzle-orm'

/** What PostgreSQL calls a type, with what JavaScript gives and gets for it. */
export type Kinds = {
  uuid: string
  text: string
  int: number
  bigint: number
  float8: number
  boolean: boolean
  timestamptz: Date
  /** A day, `2026-11-02`. */
  date: string
  /** ISO 8601 or PostgreSQL's own words: `30 days`. */
  interval: string
  bytea: Buffer
  /** Any value that JSON can say. */
  jsonb: unknown
  xid8: string
  'uuid[]': readonly string[]
  'text[]': readonly string[]
  'int[]': readonly number[]
  'bigint[]': readonly (bigint | number)[]
  'bytea[]': readonly Buffer[]
}
export type Kind = keyof Kinds

/** Parameters by name: `{ leadId: 'uuid', onlyOf: 'uuid?' }`; a question mark: null is a value too. */
export type Parameters = { readonly [name: string]: Kind | `${Kind}?` }

declare const values: unique symbol
/** A kind whose values the schema says more exactly, such as a text that is one of some words. */
export type Typed<T> = Kind & { readonly [values]: T }

export type ValueOf<K extends Kind | `${Kind}?`> = K extends { readonly [values]: infer T }
  ? T
  : K extends `${infer N extends Kind}?`
    ? Kinds[N] | null
    : Kinds[K & Kind]

/** The values a statement is run with. */
export type Values<P extends Parameters> = { readonly [N in keyof P]: ValueOf<P[N]> }

/** The same parameters as they stand in SQL, each with its type. */
export type Placed<P extends Parameters> = { readonly [N in keyof P]: SQL<ValueOf<P[N]>> }

/** How each parameter is written in SQL: `$1::uuid`. */
export function place<P extends Parameters>(parameters: P): Placed<P> {
  const placed = Object.entries(parameters).map(([name, kind]) => [
    name,
    sql`${sql.placeholder(name)}::${sql.raw(kind.replace('?', ''))}`,
  ])
  return Object.fromEntries(placed)
}

/** A value as the driver takes it. */
export function encode(kind: string, value: unknown): unknown {
  return kind.startsWith('jsonb') && value !== null ? JSON.stringify(value) : value
}
