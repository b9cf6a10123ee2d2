import type { Policy } from '#policy/define.ts'
import { isDuration } from '#policy/duration.ts'
import { pause } from '#policy/pause.ts'
import { type Check, wrong } from './finding.ts'
import { sentencesOf } from './sentences.ts'

const numbers: { readonly [word: string]: number } = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
}

const units: readonly [RegExp, unit: 'h' | 'm', factor: number][] = [
  [/^(hours?|heures?|ساعات?|ساعة)$/i, 'h', 1],
  [/^(days?|jours?|يوم|يومًا|أيام)$/i, 'h', 24],
  [/^(weeks?|semaines?|أسابيع|أسبوع)$/i, 'h', 168],
  [/^(months?|mois|شهر|أشهر|شهرًا)$/i, 'm', 1],
  [/^(years?|ans?|années?|سنة|سنوات)$/i, 'm', 12],
]

const stated = /(?<![\p{L}\d])(\d{1,4}|\p{L}+)[\s\u00a0-](?:working )?(\p{L}+)/gu

/** Periods as a text states them: hours and days alike, months and years alike. */
function periodsIn(text: string): { said: string; key: string }[] {
  return [...text.matchAll(stated)].flatMap(([said, count = '', word = '']) => {
    const number = /^\d+$/.test(count) ? Number(count) : numbers[count.toLowerCase()]
    const unit = units.find(([name]) => name.test(word))
    return number && unit ? [{ said, key: `${unit[1]}${number * unit[2]}` }] : []
  })
}

/** Periods that some rule runs on. */
function periodsHeld(policy: Policy): Set<string> {
  const held = new Set([`h${'days' in pause ? pause.days * 24 : 0}`, 'h72'])
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (isDuration(value)) {
      const [[unit, count]] = Object.entries(value) as [[string, number]]
      if (unit === 'hours' || unit === 'days') held.add(`h${count * (unit === 'days' ? 24 : 1)}`)
      else held.add(`m${count * (unit === 'years' ? 12 : 1)}`)
    } else Object.values(value).forEach(walk)
  }
  walk(policy)
  if (policy.minimumAge !== null) held.add(`m${policy.minimumAge * 12}`)
  if ('workingDays' in policy.firstAnswerWithin) held.add(`h${policy.firstAnswerWithin.workingDays * 24}`)
  return held
}

/** A period that is written out in a sentence is one that a rule holds: it would stay behind when the rule changes. */
export const checkTextPeriods: Check = ({ policy, forms }) => {
  const held = periodsHeld(policy)
  return sentencesOf({ policy, forms }).flatMap(({ file, path, said }) =>
    Object.entries(said).flatMap(([language, text]) =>
      periodsIn(text)
        .filter(({ key }) => !held.has(key))
        .map(({ said: period }) => {
          const says = `The text says "${period}", and no rule of the policy has that period. Correct one of them, or say it without a number.`
          return wrong('P-TEXT-PERIOD', file, [...path, language], says)
        }),
    ),
  )
}
