import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What the newest messages say of the rules of sending. Counts alone; nobody is named. */
export type MailFigures = {
  readonly sent: number
  readonly marketing: number
  readonly lastSent: Date | null
  readonly lastMarketing: Date | null
  /** How many were refused, by reason, and when last. */
  readonly refused: { readonly [reason: string]: { readonly count: number; readonly last: string } }
  /** Marketing that left to somebody whose last word then was not yes. */
  readonly unasked: number
  /** Marketing beyond the measure that the policy names. */
  readonly over: number
  /** Marketing that went by the stream of service mail. */
  readonly misfiled: number
  readonly reminders: number
  readonly notices: { readonly [kind: string]: { readonly count: number; readonly last: string } }
}

/** So many of the newest messages are looked at: the same work whatever was ever sent. */
const most = 5_000

/** Of people who were two rows at the time nothing is said: their one ledger holds what was said under either address. */
const figures = statement<{ cap_messages: number; cap_period: string }>(
  'evidence_of_mail',
  `with lately as materialized (
    select person_id, kind, purpose, stream, state, reason, claimed_at, created_at from outbox
    order by created_at desc, id desc limit ${most}
  ), marketing as materialized (
    select * from lately where stream = 'marketing' and state in ('sent', 'unknown')
      and person_id is not null and claimed_at is not null
  )
  select (select count(*)::int from lately where state = 'sent') as sent,
    (select count(*)::int from marketing) as marketing,
    (select max(claimed_at) from lately where state = 'sent') as "lastSent",
    (select max(claimed_at) from marketing) as "lastMarketing",
    coalesce((select jsonb_object_agg(reason, told) from (
      select reason, jsonb_build_object('count', count(*), 'last', max(created_at)) as told
      from lately where state = 'refused' and reason is not null group by reason) r), '{}') as refused,
    (select count(*)::int from marketing m where coalesce((select e.state from consent_events e
      where e.person_id = m.person_id and e.purpose = m.purpose and e.channel = 'email' and e.state <> 'requested'
        and e.at <= m.claimed_at order by e.id desc limit 1), 'none') <> 'given'
      and not exists (select from other_addresses a where a.person_id = m.person_id and a.merged_from is not null)) as unasked,
    (select count(*)::int from marketing m where :cap_messages::int < (select count(*) from outbox o
      where o.person_id = m.person_id and o.stream = 'marketing' and o.state in ('sent', 'unknown')
        and o.claimed_at <= m.claimed_at and o.claimed_at > m.claimed_at - :cap_period::interval)) as over,
    (select count(*)::int from lately where stream = 'service' and kind in ('announcement', 'draft_reminder')) as misfiled,
    (select count(*)::int from marketing where kind = 'draft_reminder') as reminders,
    coalesce((select jsonb_object_agg(kind, told) from (
      select kind, jsonb_build_object('count', count(*), 'last', max(created_at)) as told
      from lately where state = 'sent' group by kind) k), '{}') as notices`,
)

/** @param cap how many messages of marketing in which interval are the measure */
export async function readMailFigures(
  db: Queryable,
  cap: { cap_messages: number; cap_period: string },
): Promise<MailFigures> {
  const [row] = await db.query<MailFigures>(figures(cap))
  if (!row) throw new Error('The database gave no figures of mail.')
  return row
}
