/** A byte order mark: without it spreadsheet programs read UTF-8 as something else. */
export const byteOrderMark = '\ufeff'

/**
 * Blanks that a spreadsheet may skip before it looks for a formula, and the signs that begin one (S5); the wide forms
 * too, which some take for the narrow.
 */
const blank = '[\\s\\u00a0\\u200b-\\u200f\\u2028-\\u202f\\u2060\\u3000\\ufeff]'
const sign = '[-=+@\\uff1d\\uff0b\\uff0d\\uff20]'
const formula = `^${blank}*${sign}|^[\\u0001-\\u001f\\u007f-\\u009f]`
/** What it would read as a number, a date, a time or a truth, and show as another text: `0612345678`, `1/2`, `1E02`. */
const numberSigns = '[\\s0-9.,:;/()%eE+$\\u20ac\\u00a3\\u00a5-]'
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const reread = [
  `^${numberSigns}*[0-9]${numberSigns}*(?:[ap]m)?$`,
  `^(?=[^0-9]*[0-9])[\\s0-9.,/-]*${month}[\\s0-9.,/-]*$`,
  `^\\s*(?:true|false)\\s*$`,
].join('|')
/**
 * What another country's spreadsheet, or one that goes by line ends alone, takes for the end of a cell, quotes or not, where
 * a formula would begin after it. Both quotes and blanks are skipped as it would skip them.
 */
const within = `([;,\\t\\n\\r](?:${blank}|")*)(?=${sign})`
const withinSign = new RegExp(within, 'gu')
/** Without a capture group, and with escapes that JavaScript and PostgreSQL both read. */
const unsafe = `${formula}|${reread}`
const unsafeSign = new RegExp(unsafe, 'iu')

/** A text of any kind, an address, which holds an `@` and so is no number, or a telephone number, which mostly is one. */
export type Typed = 'text' | 'address' | 'number'

/**
 * The same rule as SQL over a text column. Comparisons let through what is plainly harmless, as nearly all is, since a
 * pattern costs ten times as much.
 */
export function safeSql(column: string, typed: Typed): string {
  const first = `ascii(${column})`
  const plain = {
    text: `${first} between 65 and 122 and lower(${column}) not in ('true', 'false')
      and translate(${column}, E'0123456789;,\\t\\n\\r', '') = ${column}`,
    address: `${first} between 65 and 122 or ${first} between 48 and 57`,
    number: 'false',
  }[typed]
  const isNumber =
    typed === 'number'
      ? `or (${first} in (40, 43) or ${first} between 48 and 57) and ${column} !~ '[[:alpha:]]'`
      : ''
  const inert = `regexp_replace(${column}, E'${escaped(within)}', E'\\\\1''', 'g')`
  return `case when ${column} is null or ${column} = '' or (${plain}) then ${column}
    when false ${isNumber} then '''' || ${inert}
    when ${column} ~* E'${escaped(unsafe)}' then '''' || ${inert} else ${inert} end`
}

const escaped = (pattern: string) => pattern.replaceAll('\\', '\\\\')

/**
 * One line of CSV for people: a text that a spreadsheet would run, or read as another, is kept as it is (S5).
 * @param isOurs whether we made the text of this column ourselves, a date say
 */
export function lineForPeople(
  values: readonly unknown[],
  separator = ',',
  isOurs: (index: number) => boolean = () => false,
): string {
  const cells = values.map((value, index) => {
    const text = printValue(value) ?? ''
    return quote(typeof value === 'string' && !isOurs(index) ? inertText(text) : text, separator)
  })
  return `${cells.join(separator)}\r\n`
}

function inertText(text: string): string {
  const whole = text.replace(withinSign, "$1'")
  return unsafeSign.test(text) ? `'${whole}` : whole
}

/** One line of CSV for machines, as PostgreSQL's COPY prints it: null is nothing, an empty text is `""`. */
export function lineForMachines(values: readonly unknown[]): string {
  const cells = values.map((value) => {
    const text = printValue(value)
    return text === null ? '' : text === '' ? '""' : quote(text, ',')
  })
  return `${cells.join(',')}\n`
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function printValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
