import type { Privileges } from './grants.ts'

/** What the application may do with each table. A table that is missing here stops `migrate`. */
export const privileges: Privileges = {}
