import type { FieldValues, FormDefinition } from '#policy/form.ts'
import type { FieldIssue } from '#policy/forms/parse-fields.ts'
import { dayIn } from './moments.ts'
import { momentIn } from './working-time.ts'

/** When somebody wants to be rung, as they said it. */
export type WishedTime = {
  readonly day: string | null
  readonly time: string | null
  /** Theirs, or ours where they named none. */
  readonly timeZone: string
  /** Where day and time say it whole. */
  readonly moment: Date | null
}

/** The fields of a form that say when: it asks for a time of day, beside it perhaps for a day and a time zone. */
export function wishFields({ fields }: Pick<FormDefinition, 'fields'>) {
  const named = (type: string) => Object.keys(fields).find((name) => fields[name]?.type === type)
  const time = named('time')
  return time === undefined ? null : { time, day: named('date'), timeZone: named('time_zone') }
}

/**
 * Reads when somebody wants to be rung.
 * @param ownZone the agency's, in which a time without a zone is meant
 * @returns null where the form does not ask, or nothing was said
 */
export function wishedTime(
  form: Pick<FormDefinition, 'fields'>,
  values: FieldValues,
  ownZone: string,
): WishedTime | null {
  const names = wishFields(form)
  if (!names) return null
  const said = (name: string | undefined) => (name ? String(values[name] ?? '').trim() || null : null)
  const [day, time, timeZone] = [said(names.day), said(names.time), said(names.timeZone) ?? ownZone]
  if (day === null && time === null) return null
  return { day, time, timeZone, moment: day && time ? momentIn(`${day}T${time}`, timeZone) : null }
}

/** What is wrong with such a wish now, once each answer is sound by itself: it is over, or there is no such time. */
export function faultsOfWish(
  form: Pick<FormDefinition, 'fields'>,
  values: FieldValues,
  ownZone: string,
  now: Date,
): FieldIssue[] {
  const names = wishFields(form)
  const wish = wishedTime(form, values, ownZone)
  if (!names || !wish?.day || !names.day) return []
  if (wish.day < dayIn(now, wish.timeZone)) return [{ field: names.day, code: 'day_over' }]
  if (!wish.time) return []
  if (!wish.moment) return [{ field: names.time, code: 'time_skipped' }]
  return wish.moment < now ? [{ field: names.time, code: 'time_over' }] : []
}
