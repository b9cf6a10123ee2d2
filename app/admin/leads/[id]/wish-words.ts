import { deskLanguage, words } from '#app/admin/words.ts'
import type { Agency } from '#lib/agency.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'
import { dayIn } from '#policy/time/moments.ts'
import { wishedTime } from '#policy/time/wished-time.ts'
import { momentIn, printMoment, printTime } from '#policy/time/working-time.ts'

/**
 * When the person of a lead wants to be rung, in the agency's time and, where it differs, in theirs. A time without a day is
 * taken on the day it came, since the clocks of two places do not always change together. Null: they named no time.
 */
export function wishWords(
  lead: Pick<Lead, 'form' | 'details' | 'receivedAt'>,
  { forms, policy }: Pick<Agency, 'forms' | 'policy'>,
): string | null {
  const form = forms[lead.form]
  const { timeZone: ours } = policy.workingHours
  const wish = form && wishedTime(form, lead.details, ours)
  if (!wish?.time) return null
  const on = wish.day ?? dayIn(lead.receivedAt, wish.timeZone)
  const at = wish.moment ?? momentIn(`${on}T${wish.time}`, wish.timeZone)
  if (!at) return null
  const print = wish.day ? printMoment : printTime
  const here = print(at, ours, deskLanguage())
  if (wish.timeZone === ours) return here
  return fill(words.lead.wishThere, {
    here,
    there: print(at, wish.timeZone, deskLanguage()),
    zone: wish.timeZone,
  })
}
