import type { AppContext } from '#lib/app.ts'
import type { Policy } from '#policy/define.ts'
import { after } from '#policy/duration.ts'
import type { FieldValues, FormDefinition } from '#policy/form.ts'
import { isRight, readRequest } from '#policy/forms/request-form.ts'
import { dueDate } from '#policy/law/due-date.ts'
import { dayIn } from '#policy/time/moments.ts'
import { wishedTime } from '#policy/time/wished-time.ts'
import { answerDue, closingFrom } from '#policy/time/working-time.ts'

/** By when it is answered: a request by law or promise, from its receipt; an enquiry in the agency's own time. */
export function dueFor(
  { agency }: AppContext,
  definition: FormDefinition,
  details: FieldValues,
  now: Date,
): Date | null {
  if (!definition.answered) return null
  if (!definition.asks) return dueOfWish(agency.policy, definition, details, now)
  const { right, place } = readRequest(details)
  const within = agency.policy.requests.questionsAnsweredWithin
  if (isRight(right)) return dueDate(right, place, now, agency.policy)
  return within ? after(now, within) : answerDue(agency.policy, now)
}

/** Who wants to be rung on a later day is rung by the end of it, or of the next day that is open; others as everybody. */
function dueOfWish(policy: Policy, definition: FormDefinition, details: FieldValues, now: Date): Date {
  const due = answerDue(policy, now)
  const { timeZone } = policy.workingHours
  const wish = wishedTime(definition, details, timeZone)
  if (!wish?.day) return due
  const closing = closingFrom(policy, wish.moment ? dayIn(wish.moment, timeZone) : wish.day)
  return new Date(Math.max(closing.getTime(), due.getTime()))
}
