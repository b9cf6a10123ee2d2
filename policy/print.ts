import { formatter, tags } from './time/formatter.ts'
import type { Language } from './vocabulary.ts'

/** `a, b and c` in the reader's language; as a disjunction `a, b or c`. */
export function join(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(tags[language], { type }).format(items)
}

/** `a, b, c`, with the comma of the reader's language. */
export function printList(items: readonly string[], language: Language): string {
  return items.join(language === 'ar' ? '، ' : ', ')
}

/** What is put behind a name in brackets: `Contact (7)`. Nothing where there is nothing to say. */
export function printNotes(name: string, notes: readonly string[], language: Language): string {
  return notes.length > 0 ? `${name} (${printList(notes, language)})` : name
}

/** A whole number as it is written. */
export function printCount(count: number, language: Language): string {
  return numbers(language, 'decimal').format(count)
}

/** A number with one place behind its point or comma, where it is not whole: `1,5` in French. */
export function printTenths(number: number, language: Language): string {
  return numbers(language, 'tenths').format(number)
}

/** A part of a whole, between 0 and 1, in whole percent: `42 %` in French. */
export function printShare(share: number, language: Language): string {
  return numbers(language, 'percent').format(share)
}

const numberStyles = {
  decimal: {},
  percent: { style: 'percent', maximumFractionDigits: 0 },
  tenths: { maximumFractionDigits: 1 },
} as const
const numberFormats = new Map<string, Intl.NumberFormat>()

/** Made once each, as what prints moments. */
function numbers(language: Language, style: 'decimal' | 'percent' | 'tenths'): Intl.NumberFormat {
  const key = `${language} ${style}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tags[language], numberStyles[style])
  numberFormats.set(key, made)
  return made
}

/** A day of the calendar (`YYYY-MM-DD`) in words: `4 June 2025`. */
export function printDay(day: string, language: Language): string {
  return formatter(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A minute (ISO 8601) in words, as the clocks of UTC show it: `4 June 2025 at 03:10 UTC`. */
export function printMinute(iso: string, language: Language): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${formatter(language, style).format(new Date(iso))} UTC`
}

/** A country by its two letters, or `EU`. */
export function printCountry(code: string, language: Language): string {
  return new Intl.DisplayNames(tags[language], { type: 'region' }).of(code) ?? code
}

/**
 * A value that keeps its own direction inside right-to-left text: without the two signs `+33 2 61` reads `61 2 33+` and
 * a house number lands behind its street.
 */
export function isolate(value: string, language: Language): string {
  return language === 'ar' ? `\u2068${value}\u2069` : value
}
