import { Column, is, Placeholder, type SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { PgDialect, PgJsonb } from 'drizzle-orm/pg-core'
import type { Statement } from '#lib/platform/database/types.ts'
import { encode, type Parameters } from './parameters.ts'

/** Drizzle's builders without a connection: what they build is run through `Db`. */
export const orm = drizzle.mock()

const dialect = new PgDialect()

/** Turns a value of the driver into what the schema says it is. */
type Decode = (value: unknown) => unknown

/** A statement that was built once: its text, which value stands where, and how its rows are read. */
export type Compiled = {
  readonly text: string
  /** What `$1`, `$2` … stand for: a parameter by name, or a value that never varies. */
  readonly order: readonly ({ readonly name: string } | { readonly value: unknown })[]
  /** The columns of a row in order; null: rows are read as the driver gives them. */
  readonly fields: readonly { readonly name: string; readonly decode: Decode }[] | null
}

type Field = { readonly path: readonly string[]; readonly field: unknown }
type Built = { _prepare(): { query: { sql: string; params: unknown[] }; fields?: readonly Field[] } }

/**
 * Compiles what a builder of Drizzle says.
 * @param writesOut whether what never varies is written out; of a statement that is built for one request all may vary
 */
export function compileBuilt(built: unknown, writesOut = true): Compiled {
  const { query, fields } = (built as Built)._prepare()
  return {
    ...numbered(query.sql, query.params, writesOut),
    fields: (fields ?? []).map(({ path, field }) => ({ name: path.join('.'), decode: decoderOf(field) })),
  }
}

/** Compiles SQL that names its tables and columns through the schema; `writesOut` as of `compileBuilt`. */
export function compileSql(text: SQL, fields: Compiled['fields'], writesOut = true): Compiled {
  const query = dialect.sqlToQuery(text)
  return { ...numbered(query.sql, query.params, writesOut), fields }
}

/**
 * Gives each parameter one number, however often it stands in the text. What never varies is written out: a plan that is
 * kept for all values would else not know a limit, nor that the rows of a partial index are meant.
 */
function numbered(
  text: string,
  params: readonly unknown[],
  writesOut: boolean,
): Pick<Compiled, 'text' | 'order'> {
  const order: ({ name: string } | { value: unknown })[] = []
  const written = params.map((param) => {
    if (!is(param, Placeholder))
      return (writesOut ? literal(param) : null) ?? `$${order.push({ value: param })}`
    const at = order.findIndex((one) => 'name' in one && one.name === param.name)
    return `$${at >= 0 ? at + 1 : order.push({ name: param.name })}`
  })
  return { text: text.replace(/\$(\d+)/g, (_, number) => written[Number(number) - 1] ?? ''), order }
}

/** A value as SQL writes it; null for what has no short form. */
function literal(value: unknown): string | null {
  if (value === null) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && !/[\\\0$]/.test(value) ? `'${value.replaceAll("'", "''")}'` : null
}

/** How values of a column are read; JSON has been read by the driver. */
export function decoderOf(field: unknown): Decode {
  if (is(field, PgJsonb)) return (value) => value
  if (is(field, Column)) return (value) => field.mapFromDriverValue(value)
  const { decoder } = field as { decoder?: { mapFromDriverValue: Decode } }
  return decoder ? (value) => decoder.mapFromDriverValue(value) : (value) => value
}

/** The statement with its values. @throws Error naming a value that is missing */
export function bind(name: string | null, compiled: Compiled, kinds: Parameters, values: object): Statement {
  const given = values as Record<string, unknown>
  return {
    ...(name === null ? {} : { name }),
    text: compiled.text,
    values: compiled.order.map((one) => {
      if ('value' in one) return one.value
      const value = given[one.name]
      if (value === undefined) throw new Error(`Statement ${name} needs a value for ${one.name}.`)
      return encode(kinds[one.name] ?? '', value)
    }),
    rowMode: 'array',
  }
}

/** Rows of the driver, in the order of the columns, as the schema says they are. */
export function decodeRows<Row>(fields: Compiled['fields'], rows: readonly (readonly unknown[])[]): Row[] {
  const columns = fields ?? []
  return rows.map((row) => {
    const decoded: Record<string, unknown> = {}
    for (const [index, { name, decode }] of columns.entries()) {
      const value = row[index]
      decoded[name] = value === null || value === undefined ? null : decode(value)
    }
    return decoded as Row
  })
}
