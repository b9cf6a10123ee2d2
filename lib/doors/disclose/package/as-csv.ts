import { byteOrderMark, lineForPeople } from '#lib/doors/disclose/csv.ts'
import type { CopiedRow } from './content.ts'

/** Rows of one table as CSV that a spreadsheet opens: formulas are made inert (S5). */
export function rowsAsCsv(rows: readonly CopiedRow[]): string {
  const [first] = rows
  if (!first) return byteOrderMark
  const columns = Object.keys(first)
  const lines = rows.map((row) => lineForPeople(columns.map((column) => printed(row[column]))))
  return byteOrderMark + lineForPeople(columns) + lines.join('')
}

function printed(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}
