import { leadClasses } from '#db/schema/leads.ts'
import type { AppContext } from '#lib/app.ts'
import { before } from '#policy/duration.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import type { DueWhen, LeadLimit } from './due.ts'
import {
  type DueRows,
  dueDeliveries,
  dueLeads,
  dueOptIns,
  dueRequests,
  dueSubscriptions,
  ownRules,
} from './due-rows.ts'

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

/** A rule that takes rows of people who may stay. */
export type Rule = {
  /** The class whose period it takes. */
  readonly record: RecordClass
  /** Under what a run counts what it took: a class, or the table of what says itself when it ends. */
  readonly counts: string
  readonly rows: DueRows
  readonly before: Date
  /** Whether what it takes may be somebody's last reason to stay, so that it comes before people. */
  readonly comesFirst: boolean
}

/** Gives every such rule, as the policy has them by now: the one table that sweep, preview and evidence read. */
export function retentionRules(app: Pick<AppContext, 'agency'>, now: Date): Rule[] {
  const later = (record: RecordClass, rows: DueRows, counts: string = record): Rule => {
    return { record, counts, rows, before: limitOf(app, record, now), comesFirst: false }
  }
  return [
    ...ownRules.map(({ rows, record, endsItself }): Rule => {
      // What says itself when it ends is a key or a link, whatever it opened.
      if (endsItself) return { record: 'security', counts: rows.table, rows, before: now, comesFirst: true }
      return { record, counts: record, rows, before: limitOf(app, record, now), comesFirst: true }
    }),
    ...leadLimits(app, now).flatMap(({ record, clock, before }): Rule[] => {
      const rows = dueLeads.get(clock)
      return rows ? [{ record, counts: record, rows, before, comesFirst: false }] : []
    }),
    later('delivery', dueDeliveries),
    later('unconfirmed_opt_in', dueOptIns),
    later('subscription', dueSubscriptions),
    later('request', dueRequests, 'answered'),
  ]
}
