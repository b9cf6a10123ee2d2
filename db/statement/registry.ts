import type { Compiled } from './compile.ts'
import type { Kind, Parameters } from './parameters.ts'

/**
 * The doors by which personal data is written; `operation`: tables that hold nothing of people, such as notices and
 * runs of a job, and those of staff.
 */
export type Door = 'capture' | 'choices' | 'send' | 'disclose' | 'erase' | 'operation'

/** A statement of the program. Built when it is first needed. */
export type Registered = {
  /** Unique: servers keep the plan under it. */
  readonly name: string
  /** Null: it reads and writes nothing. */
  readonly door: Door | null
  readonly parameters: Parameters
  readonly compiled: () => Compiled
  /** What SQL by hand says of its columns; null where Drizzle knows. */
  readonly row: { readonly [column: string]: Kind | `${Kind}?` } | null
}

const statements = new Map<string, Registered>()

/** Every statement of the modules that are loaded. */
export const registered: ReadonlyMap<string, Registered> = statements

/** @throws Error for a name that another statement has */
export function register(statement: Registered): Registered {
  if (statements.has(statement.name)) throw new Error(`Two statements are named ${statement.name}.`)
  statements.set(statement.name, statement)
  return statement
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
