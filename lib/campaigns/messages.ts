import type { Queryable } from '#db/client.ts'
import type { OutboxState } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'

/** Moves what is left of an announcement from one state to another: to rest, on again, or away. */
export const moveMessages = statement<{ announcement_id: string; from: readonly string[]; to: string }>(
  'move_messages',
  `update outbox set state = :to::text where id in (select id from outbox
    where announcement_id = :announcement_id::uuid and state = any (:from::text[]) order by id for update)`,
)

/** Queues an announcement as it stands for one member of staff. */
export const queueTest = statement<{
  id: string
  announcement_id: string
  staff_id: string
  language: string
  now: Date
}>(
  'queue_announcement_test',
  `insert into outbox (id, kind, purpose, stream, staff_id, announcement_id, language, next_at, created_at)
  values (:id::uuid, 'announcement_test', 'account_of_staff', 'service', :staff_id::uuid, :announcement_id::uuid,
    :language::text, :now::timestamptz, :now::timestamptz) on conflict (id) do nothing`,
)

/** What became of an announcement: its messages by state and reason, and what came back of those that were sent. */
export type Results = {
  readonly states: readonly { state: OutboxState; reason: string | null; count: number }[]
  readonly delivered: number
  readonly bounced: number
  readonly complained: number
  /** Of those it reached, who withdrew within a week of it. */
  readonly optedOut: number
}

const states = statement<{ id: string }>(
  'announcement_states',
  `select state, case when state in ('refused', 'failed', 'unknown') then reason end as reason, count(*)::int as count
  from outbox where announcement_id = :id::uuid and kind = 'announcement' group by 1, 2 order by 3 desc, 1, 2`,
)

const back = statement<{ id: string }>(
  'announcement_came_back',
  `select count(distinct o.id) filter (where e.kind = 'delivered')::int as delivered,
    count(distinct o.id) filter (where e.kind in ('bounced_hard', 'bounced_soft'))::int as bounced,
    count(distinct o.id) filter (where e.kind = 'complained')::int as complained,
    (select count(distinct o.person_id)::int from outbox o join consent_events w on w.person_id = o.person_id
      where o.announcement_id = :id::uuid and o.kind = 'announcement' and o.state in ('sent', 'unknown')
        and w.purpose = o.purpose and w.state = 'withdrawn'
        and w.at between o.claimed_at and o.claimed_at + interval '7 days') as "optedOut"
  from outbox o join mail_events e on e.outbox_id = o.id
  where o.announcement_id = :id::uuid and o.kind = 'announcement'`,
)

export async function readResults(db: Queryable, id: string): Promise<Results> {
  const [byState, [came]] = await Promise.all([
    db.query<Results['states'][number]>(states({ id })),
    db.query<Omit<Results, 'states'>>(back({ id })),
  ])
  return { states: byState, ...(came ?? { delivered: 0, bounced: 0, complained: 0, optedOut: 0 }) }
}
