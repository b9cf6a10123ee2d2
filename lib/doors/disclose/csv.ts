/** A byte order mark: without it spreadsheet programs read UTF-8 as something else. */
export const byteOrderMark = '\ufeff'

/**
 * Blanks that a spreadsheet may skip before it looks for a formula, and the signs that begin one (S5); the wide forms
 * too, which some take for the narrow. Without a capture group and with escapes that JavaScript and PostgreSQL both read.
 */
const blank = '[\\s\\u00a0\\u200b-\\u200f\\u2028-\\u202f\\u2060\\u3000\\ufeff]'
const formula = `^${blank}*[-=+@\\uff1d\\uff0b\\uff0d\\uff20]|^[\\u0001-\\u001f\\u007f-\\u009f]`
const formulaSign = new RegExp(formula, 'u')

/**
 * The same rule as SQL over a text column. What begins with a letter of English or a digit, as nearly all does, is let
 * through by a comparison, since a pattern costs ten times as much.
 */
export function safeSql(column: string): string {
  const first = `ascii(${column})`
  return `case when ${column} is null or ${first} between 65 and 122 or ${first} between 48 and 57 then ${column}
    when ${column} ~ E'${formula.replaceAll('\\', '\\\\')}' then '''' || ${column} else ${column} end`
}

/** One line of CSV for people: a cell that a spreadsheet would run as a formula is made inert (S5). */
export function lineForPeople(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    const text = printValue(value) ?? ''
    return quote(formulaSign.test(text) ? `'${text}` : text)
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
