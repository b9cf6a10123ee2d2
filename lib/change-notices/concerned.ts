import { sql } from 'drizzle-orm'
import { heldBefore, person, version } from './held-before.ts'

/** Whom a version concerns: held with an address since before it, and not told of it or a later one. */
export const concerned = sql<boolean>`${person.email} is not null and ${heldBefore}
  and coalesce(${person.toldNotice}, 0) < ${version.number}`
