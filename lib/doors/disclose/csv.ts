/** A byte order mark: without it spreadsheet programs read UTF-8 as something else. */
export const byteOrderMark = '\ufeff'

/** One line of CSV for people: a cell that a spreadsheet would run as a formula is made inert (S5). */
export function lineForPeople(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    const text = printValue(value) ?? ''
    return quote(/^\s*[=+\-@]|^[\t\r\n]|^\p{Cc}/u.test(text) ? `'${text}` : text)
  })
  return `${cells.join(',')}\r\n`
}

/** One line of CSV for machines, as PostgreSQL's COPY prints it: null is nothing, an empty text is `""`. */
export function lineForMachines(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    const text = printValue(value)
    return text === null ? '' : text === '' ? '""' : quote(text)
  })
  return `${cells.join(',')}\n`
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function printValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
