import { type Duration, printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { LegalPeriod } from '#policy/law/jurisdictions.ts'
import { printCount } from '#policy/print.ts'
import type { SectionInput } from './section.ts'

/** A time that a law gives, in words. */
export function printLegalPeriod(
  period: LegalPeriod | Duration,
  { words, language }: Pick<SectionInput, 'words' | 'language'>,
): string {
  if ('workingDays' in period)
    return fill(words.regions.workingDays, { count: printCount(period.workingDays, language) })
  if ('months' in period && period.months === 1) return words.regions.month
  return printDuration(period, language)
}
