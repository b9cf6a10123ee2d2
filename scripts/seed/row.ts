/** A row that is to be inserted: its columns by name. */
export type Row = Readonly<Record<string, unknown>>
