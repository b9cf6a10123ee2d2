import type { AppContext } from '#lib/app.ts'
import { before } from '#policy/duration.ts'
import { formClasses, type RecordClass } from '#policy/vocabulary.ts'
import type { DueWhen, LeadLimit } from './due.ts'
import { dueAnswered, dueDeliveries, dueLeads, dueOptIns, ownRules } from './due-rows.ts'

/** The record classes that a lead may have. */
const leadClasses = [
  'enquiry',
  ...formClasses,
  'unconfirmed_opt_in',
  'request',
  'project',
] as const satisfies readonly RecordClass[]

/** What is older than this is due; the beginning of time where the policy names no period. */
export function limitOf({ agency }: Pick<AppContext, 'agency'>, record: RecordClass, now: Date): Date {
  const rule = agency.policy.retention[record]
  return rule?.period ? before(now, rule.period) : new Date(0)
}

/** What may become of leads by now, for each class of theirs. */
export function leadLimits({ agency }: Pick<AppContext, 'agency'>, now: Date): LeadLimit[] {
  return leadClasses.flatMap((record) => {
    const rule = agency.policy.retention[record]
    return rule?.period ? [{ record, clock: rule.clock, before: before(now, rule.period) }] : []
  })
}

/** When nobody has a reason to stay any more. */
export function dueWhen(app: Pick<AppContext, 'agency'>, now: Date): DueWhen {
  return {
    leads: leadLimits(app, now),
    subscription: limitOf(app, 'subscription', now),
    unconfirmed: limitOf(app, 'unconfirmed_opt_in', now),
  }
}

/** A rule by the class whose period it takes, with the query of what is past it. */
export type DueRule = { readonly record: RecordClass; readonly due: string; readonly before: Date }

/** Every rule that takes rows of people who may stay, as the policy has them by now. */
export function dueRules(app: Pick<AppContext, 'agency'>, now: Date): DueRule[] {
  const rule = (record: RecordClass, due: string, when = limitOf(app, record, now)): DueRule => {
    return { record, due, before: when }
  }
  return [
    ...leadLimits(app, now).map((limit) => rule(limit.record, dueLeads(limit), limit.before)),
    rule('unconfirmed_opt_in', dueOptIns),
    rule('delivery', dueDeliveries),
    rule('request', dueAnswered),
    // What says itself when it ends is a key or a link, whatever it opened.
    ...ownRules.map(({ record, endsItself, due }) =>
      endsItself ? rule('security', due, now) : rule(record, due),
    ),
  ]
}
