/** Tables that are filled, each after those that its rows hang on. */
export const seededTables = [
  'people',
  'leads',
  'consent_events',
  'consents',
  'correspondence',
  'outbox',
  'deliveries',
  'audit_events',
] as const

/** Rows of them, each a record of columns by name. */
export type SeedRows = Readonly<Record<(typeof seededTables)[number], readonly Row[]>>
export type Row = Readonly<Record<string, unknown>>
