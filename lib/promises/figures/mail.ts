import { desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { consentEvents } from '#db/schema/consent.ts'
import { otherAddresses } from '#db/schema/other-addresses.ts'
import { outbox } from '#db/schema/outbox.ts'
import { orm } from '#db/statement/compile.ts'
import { readSql } from '#db/statement/read.ts'

/** How many, and when last: an ISO time. */
type Tally = { readonly count: number; readonly last: string }

/** So many of the newest messages are looked at: the same work whatever was ever sent. */
const most = 5_000

const newest = orm
  .select({
    personId: outbox.personId,
    kind: outbox.kind,
    purpose: outbox.purpose,
    stream: outbox.stream,
    state: outbox.state,
    reason: outbox.reason,
    claimedAt: outbox.claimedAt,
    createdAt: outbox.createdAt,
  })
  .from(outbox)
  .orderBy(desc(outbox.createdAt), desc(outbox.id))
  .limit(most)
const lately = orm.$with('lately').as(newest)
const marketing = orm.$with('marketing').as(newest)

/** Of people who were two rows at the time nothing is said: their one ledger holds what was said under either address. */
const figures = readSql(
  'evidence_of_mail',
  { capMessages: 'int', capPeriod: 'interval' },
  {
    sent: 'int',
    marketing: 'int',
    lastSent: 'timestamptz?',
    lastMarketing: 'timestamptz?',
    refused: 'jsonb',
    /** Marketing that left to somebody whose last word then was not yes. */
    unasked: 'int',
    /** Marketing beyond the cap that the policy names. */
    over: 'int',
    /** Marketing that went by the stream of service mail. */
    misfiled: 'int',
    reminders: 'int',
    notices: 'jsonb',
  },
  ({ capMessages, capPeriod }) => sql`with lately as materialized (${newest}
  ), marketing as materialized (
    select * from lately where ${lately.stream} = 'marketing' and ${lately.state} in ('sent', 'unknown', 'returned')
      and ${lately.personId} is not null and ${lately.claimedAt} is not null
  )
  select (select count(*)::int from lately where ${lately.state} = 'sent'),
    (select count(*)::int from marketing),
    (select max(${lately.claimedAt}) from lately where ${lately.state} = 'sent'),
    (select max(${marketing.claimedAt}) from marketing),
    coalesce((select jsonb_object_agg(reason, told) from (
      select ${lately.reason} as reason, jsonb_build_object('count', count(*), 'last', max(${lately.createdAt})) as told
      from lately where ${lately.state} = 'refused' and ${lately.reason} is not null group by ${lately.reason}) r), '{}'),
    (select count(*)::int from marketing where coalesce((select ${consentEvents.state} from ${consentEvents}
      where ${consentEvents.personId} = ${marketing.personId} and ${consentEvents.purpose} = ${marketing.purpose}
        and ${consentEvents.channel} = 'email' and ${consentEvents.state} <> 'requested'
        and ${consentEvents.at} <= ${marketing.claimedAt}
      order by ${consentEvents.id} desc limit 1), 'none') <> 'given'
      and not exists (select from ${otherAddresses} where ${otherAddresses.personId} = ${marketing.personId}
        and ${otherAddresses.mergedFrom} is not null)),
    (select count(*)::int from marketing where ${capMessages} < (select count(*) from ${outbox}
      where ${outbox.personId} = ${marketing.personId} and ${outbox.stream} = 'marketing'
        and ${outbox.state} in ('sent', 'unknown') and ${outbox.claimedAt} <= ${marketing.claimedAt}
        and ${outbox.claimedAt} > ${marketing.claimedAt} - ${capPeriod})),
    (select count(*)::int from lately where ${lately.stream} = 'service'
      and ${lately.kind} in ('announcement', 'draft_reminder')),
    (select count(*)::int from marketing where ${marketing.kind} = 'draft_reminder'),
    coalesce((select jsonb_object_agg(kind, told) from (
      select ${lately.kind} as kind, jsonb_build_object('count', count(*), 'last', max(${lately.createdAt})) as told
      from lately where ${lately.state} = 'sent' group by ${lately.kind}) k), '{}')`,
)

type Row = Awaited<ReturnType<typeof figures>>[number]

/** What the newest messages say of the rules of sending. Counts alone; nobody is named. */
export type MailFigures = Omit<Row, 'refused' | 'notices'> & {
  /** How many were refused, by reason. */
  readonly refused: { readonly [reason: string]: Tally }
  /** How many were sent, by kind. */
  readonly notices: { readonly [kind: string]: Tally }
}

/**
 * Reads what became of the newest messages.
 * @param cap how many messages of marketing in which interval are the most
 * @throws Error where the database gives no figures
 */
export async function readMailFigures(
  db: Queryable,
  cap: { capMessages: number; capPeriod: string },
): Promise<MailFigures> {
  const [row] = await figures(db, cap)
  if (!row) throw new Error('The database gave no figures of mail.')
  const { refused, notices, ...counts } = row
  return {
    ...counts,
    refused: refused as MailFigures['refused'],
    notices: notices as MailFigures['notices'],
  }
}
