import type { StoredRow } from './own-rows.ts'

/** Of which tables a person provided the rows themselves, under a contract or their consent (art. 20, R5). */
const provided: { readonly [table: string]: (row: StoredRow) => boolean } = {
  people: () => true,
  other_addresses: () => true,
  // What staff took down on a call is theirs; the person said it all the same.
  leads: () => true,
  files: () => true,
  drafts: () => true,
  consent_events: () => true,
  consents: () => true,
  mail_preferences: () => true,
  correspondence: ({ direction }) => direction === 'in',
  requests: () => true,
}

/** Whether a person provided a row themselves: not what others wrote of them, nor what the program made of it. */
export function isProvided(table: string, row: StoredRow): boolean {
  return Object.hasOwn(provided, table) && provided[table]?.(row) === true
}
