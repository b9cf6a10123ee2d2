import type { Privileges } from './grants.ts'
import { tables } from './tables.ts'

/** What the application may do with each table, as declared beside it. A table that is missing here stops `migrate`. */
export const privileges: Privileges = Object.fromEntries(
  tables.map(({ name, privilege }) => [name, privilege]),
)
