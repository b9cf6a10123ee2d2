import { z } from 'zod'
import { agency } from '#app/agency.ts'
import { momentIn } from '#policy/time/working-time.ts'

/** A moment as a browser's field says it, in the agency's zone; null: nothing was typed. */
export const typedMoment = z
  .string()
  .max(40)
  .default('')
  .transform((text, context) => {
    if (text === '') return null
    const moment = momentIn(text, agency.policy.workingHours.timeZone)
    if (!moment) context.addIssue({ code: 'custom' })
    return moment
  })
