import type { Statement } from './database/types.ts'

type Values = Readonly<Record<string, unknown>>

/** Texts of the statements that are still written by hand; `db/statement` has those that are made of the schema. */
export const handWritten = new Map<string, string>()

/**
 * Compiles SQL with `:name` parameters into a named, prepared statement.
 * @param name unique in the program: servers keep the plan under it
 * @returns a function from values to a statement; a missing value throws
 */
export function statement<V extends Values>(name: string, text: string): (values: V) => Statement {
  const order: string[] = []
  const compiled = text.replace(/(?<![:\w]):([a-z_]\w*)/g, (_, parameter: string) => {
    if (!order.includes(parameter)) order.push(parameter)
    return `$${order.indexOf(parameter) + 1}`
  })
  handWritten.set(name, compiled)
  return (values) => ({
    name,
    text: compiled,
    values: order.map((parameter) => {
      const value = values[parameter]
      if (value === undefined) throw new Error(`Statement ${name} needs a value for :${parameter}.`)
      return value
    }),
  })
}
