import type { PeriodProof } from '#lib/promises/report.ts'
import type { Told } from '#lib/promises/tell.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { join, printCount, printDay, printMinute } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { fewest } from '#policy/small-groups.ts'

/** A figure in words. */
export function printFigure(told: Told, locale: Locale): string {
  const { figures, of, few } = messages[locale].evidence
  const { record } = sectionWords[locale]
  const count = (number: number | null | undefined) =>
    number === null ? fill(few, { fewest: printCount(fewest, locale) }) : printCount(number ?? 0, locale)
  const period = told.period ? printDuration(told.period, locale) : ''
  const values = {
    what: told.of ? of[told.of] : '',
    count: count(told.count),
    exceptions: count(told.exceptions),
    at: told.at ? printTime(told.at, locale) : '',
    until: told.until ? printTime(told.until, locale) : '',
    period,
    version: told.version ?? '',
    records: join(
      (told.records ?? []).map((one) => record[one]),
      locale,
    ),
  }
  const said = fill(figures[told.say], { ...values, lag: printCount(told.lag ?? 0, locale) })
  if (told.say === 'mirrored') return [said, ...printBackups(told, locale)].join(' ')
  const names = period && (told.say === 'sweptAll' || told.say === 'unswept')
  return names ? `${said} ${fill(figures.mayStay, { period })}` : said
}

/** When the newest backup was made, and what was repeated after the last restore. */
function printBackups({ backup, restored }: Told, locale: Locale): string[] {
  const { figures, few } = messages[locale].evidence
  const count =
    restored?.count === null
      ? fill(few, { fewest: printCount(fewest, locale) })
      : printCount(restored?.count ?? 0, locale)
  return [
    backup ? fill(figures.backedUp, { at: printTime(backup, locale) }) : figures.neverBackedUp,
    restored ? fill(figures.repeated, { at: printTime(restored.at, locale), count }) : figures.neverRestored,
  ]
}

/** What shows that a period is run, in words. */
export function printPeriodProof({ record, applied, took, lastTook, overdue }: PeriodProof, locale: Locale) {
  const { periods: words, few } = messages[locale].evidence
  const count = (rows: number | null) =>
    rows === null ? fill(few, { fewest: printCount(fewest, locale) }) : printCount(rows, locale)
  const last = applied
    ? fill(words.applied, { at: printTime(applied, locale), rows: count(took) })
    : words.never
  const before =
    lastTook && took === 0
      ? ` ${fill(words.lastTook, { at: printTime(lastTook.at, locale), rows: count(lastTook.rows) })}`
      : ''
  return {
    id: record,
    cells: {
      record: sectionWords[locale].record[record],
      last: `${last}${before}`,
      overdue: overdue ? words.overdue : words.none,
    },
  }
}

/** A day, or a minute of UTC. */
export function printTime(time: string, locale: Locale): string {
  return time.includes('T') ? printMinute(time, locale) : printDay(time, locale)
}
