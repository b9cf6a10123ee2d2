import type { House } from '#lib/house.ts'
import type { DueWhen, LeadLimit } from '#lib/records/retention/due.ts'
import { dueAnswered, dueDeliveries, dueLeads, dueOptIns, ownRules } from '#lib/records/retention/due-rows.ts'
import { before } from '#policy/duration.ts'
import { formClasses, type RecordClass } from '#policy/vocabulary.ts'

/** The record classes that a lead may have. */
const leadClasses = [
  'enquiry',
  ...formClasses,
  'unconfirmed_opt_in',
  'request',
  'project',
] as const satisfies readonly RecordClass[]

/** What is older than this is due; the beginning of time where the policy names no period. */
export function limitOf({ agency }: Pick<House, 'agency'>, record: RecordClass, now: Date): Date {
  const rule = agency.policy.retention[record]
  return rule?.period ? before(now, rule.period) : new Date(0)
}

/** What may become of leads by now, for each class of theirs. */
export function leadLimits({ agency }: Pick<House, 'agency'>, now: Date): LeadLimit[] {
  return leadClasses.flatMap((record) => {
    const rule = agency.policy.retention[record]
    return rule?.period ? [{ record, clock: rule.clock, before: before(now, rule.period) }] : []
  })
}

/** When nobody has a reason to stay any more. */
export function dueWhen(house: Pick<House, 'agency'>, now: Date): DueWhen {
  return {
    leads: leadLimits(house, now),
    subscription: limitOf(house, 'subscription', now),
    unconfirmed: limitOf(house, 'unconfirmed_opt_in', now),
  }
}

/** A rule by the class whose period it takes, with the query of what is past it. */
export type DueRule = { readonly record: RecordClass; readonly due: string; readonly before: Date }

/** Every rule that takes rows of people who may stay, as the policy has them by now. */
export function dueRules(house: Pick<House, 'agency'>, now: Date): DueRule[] {
  const rule = (record: RecordClass, due: string, when = limitOf(house, record, now)): DueRule => {
    return { record, due, before: when }
  }
  return [
    ...leadLimits(house, now).map((limit) => rule(limit.record, dueLeads(limit), limit.before)),
    rule('unconfirmed_opt_in', dueOptIns),
    rule('delivery', dueDeliveries),
    rule('request', dueAnswered),
    // What says itself when it ends is a key or a link, whatever it opened.
    ...ownRules.map(({ record, endsItself, due }) =>
      endsItself ? rule('security', due, now) : rule(record, due),
    ),
  ]
}
