import type { AppContext } from '#lib/app.ts'
import { toInterval } from '#policy/duration.ts'
import type { FrequencyCap } from './outbox/refusal.ts'

/** Gives what the policy says of how much mail a person gets, as the rule of sending takes it (P17). */
export function frequencyCapOf({ agency, clock }: Pick<AppContext, 'agency' | 'clock'>): FrequencyCap {
  const { messages, per, lessOften } = agency.policy.frequencyCap
  return {
    now: clock(),
    hasAddress: agency.policy.controller.address.some((line) => line.trim() !== ''),
    capMessages: messages,
    capPeriod: toInterval(per),
    lessMessages: lessOften.messages,
    lessPeriod: toInterval(lessOften.per),
  }
}
