import type { AppContext } from '#lib/app.ts'
import { toInterval } from '#policy/duration.ts'
import type { Measure } from './outbox/refusal.ts'

/** What the policy says of how much mail a person gets, as the rule of sending takes it (P17). */
export function measureOf({ agency, clock }: Pick<AppContext, 'agency' | 'clock'>): Measure {
  const { messages, per, lessOften } = agency.policy.frequencyCap
  return {
    now: clock(),
    has_address: agency.policy.controller.address.some((line) => line.trim() !== ''),
    cap_messages: messages,
    cap_period: toInterval(per),
    less_messages: lessOften.messages,
    less_period: toInterval(lessOften.per),
  }
}
