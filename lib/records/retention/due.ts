import type { Queryable } from '../../../db/client.ts'
import { type LeadRule, leadClock } from './lead-clock.ts'

/** A lead rule with the moment before which it takes what it finds. */
export type LeadLimit = LeadRule & { readonly before: Date }

export type DueWhen = {
  /** One for each record class that forms fill. */
  readonly leads: readonly LeadLimit[]
  /** Withdrawn subscriptions before this are no reason to stay. */
  readonly subscription: Date
  /** Nor are requests before this that nobody confirmed. */
  readonly unconfirmed: Date
  /** Most people that one look finds. */
  readonly limit: number
}

/**
 * People for whom no reason is left to keep them: no newsletter in force, none withdrawn or asked for lately, no form begun, and every
 * lead of theirs past the time of its record class. A class that the policy does not name any more keeps its leads.
 * @param only asks of one person; absent: of all
 */
export async function duePeople(db: Queryable, when: DueWhen, only?: string): Promise<string[]> {
  const over = when.leads.map(
    ({ record, clock }, index) => `(l.record_class = '${record}' and ${leadClock(clock)} <= $${index + 5})`,
  )
  const rows = await db.query<{ id: string }>({
    text: `select p.id from people p
      where p.restricted_at is null and ($4::uuid is null or p.id = $4::uuid)
        and not exists (select from consents c where c.person_id = p.id and (
          c.state = 'given'
          or (c.state = 'withdrawn' and c.changed_at > $1)
          or (c.state = 'requested' and c.changed_at > $2)))
        and not exists (select from drafts d where d.person_id = p.id)
        and not exists (select from leads l where l.person_id = p.id and not (${over.join(' or ') || 'false'}))
      order by p.last_activity_at limit $3`,
    values: [
      when.subscription,
      when.unconfirmed,
      when.limit,
      only ?? null,
      ...when.leads.map(({ before }) => before),
    ],
  })
  return rows.map(({ id }) => id)
}
