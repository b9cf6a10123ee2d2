import type { Queryable } from '#db/client.ts'
import { noHold } from './due-rows.ts'
import { type LeadRule, leadClock } from './lead-clock.ts'

/**
 * From when the period of the oldest counts, among the first of a class that came; null: none is held. Not of those whose data
 * is to be left as it is, or has to stay by law: no period ends for them.
 */
export async function oldestOf(db: Queryable, { record, clock }: LeadRule): Promise<Date | null> {
  const [row] = await db.query<{ oldest: Date | null }>({
    text: `select nullif(min(counts), 'infinity') as oldest from (select ${leadClock(clock)} as counts
      from leads l join people p on p.id = l.person_id where l.record_class = $1
        and p.restricted_at is null and ${noHold('p.id')}
      order by l.received_at, l.id limit 500) first`,
    values: [record],
  })
  return row?.oldest ?? null
}

/** Whether a due query finds anything at all. */
export async function findsAny(db: Queryable, due: string, before: Date): Promise<boolean> {
  return (await db.query({ text: `select from (${due} limit 1) found`, values: [before] })).length > 0
}
