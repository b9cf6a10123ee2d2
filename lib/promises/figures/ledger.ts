import type { Queryable } from '#db/client.ts'
import { firstUnsealed } from '#lib/audit/seals.ts'
import { statement } from '#lib/platform/statement.ts'

/** What keeps the ledger and the log, and how far. */
export type LedgerFigures = {
  /** The role of the application may neither change nor delete. */
  readonly roles: boolean
  /** Triggers stop everybody. */
  readonly triggers: boolean
  readonly given: number
  readonly withdrawn: number
  readonly lastGiven: Date | null
  readonly lastWithdrawn: Date | null
  /** Of the newest that were given or asked for by a form: how many, and how many in other words than that version holds. */
  readonly worded: number
  readonly reworded: number
  readonly events: boolean
  readonly lastSealed: Date | null
  /** The oldest event that the chain does not hold yet. */
  readonly firstUnsealed: Date | null
  readonly versions: number
  readonly lastVersion: Date | null
  readonly weakPasswords: number
  readonly members: number
  readonly lastSignIn: Date | null
  readonly erased: number
  readonly lastErased: Date | null
  /** Of the newest that were erased: still held. */
  readonly remaining: number
  readonly copies: number
  readonly lastCopy: Date | null
  readonly handovers: number
  readonly lastHandover: Date | null
}

const guarded = `(select count(*) from pg_trigger where tgname in ('keep_rows', 'keep_table') and not tgisinternal
  and tgenabled <> 'D' and tgrelid in ('consent_events'::regclass, 'audit_events'::regclass)) = 4`
const closed = `not (has_table_privilege('consent_events', 'update') or has_table_privilege('consent_events', 'delete')
  or has_table_privilege('audit_events', 'update') or has_table_privilege('audit_events', 'delete'))`

const figures = statement(
  'evidence_of_ledger',
  `with lately as materialized (
    select * from consent_events order by at desc limit 1000
  ), worded as materialized (
    select wording, exists (select from notice_texts t, jsonb_each_text(t.content -> 'consents' -> lately.form) said
      where t.number = lately.notice_number and t.language = lately.language and said.value = lately.wording) as found
    from lately where state in ('requested', 'given') and form is not null and notice_number is not null
    limit 500
  ), erased as materialized (
    select person_id, done_at from erasures order by done_at desc limit 1000
  )
  select ${closed} as roles, ${guarded} as triggers,
    (select count(*)::int from lately where state = 'given') as given,
    (select count(*)::int from lately where state = 'withdrawn') as withdrawn,
    (select max(at) from lately where state = 'given') as "lastGiven",
    (select max(at) from lately where state = 'withdrawn') as "lastWithdrawn",
    (select count(*)::int from worded) as worded,
    (select count(*)::int from worded where not found) as reworded,
    exists (select from audit_events) as events,
    (select at from audit_events where id = (select event_id from audit_seals order by position desc limit 1)) as "lastSealed",
    (${firstUnsealed}) as "firstUnsealed",
    (select count(*)::int from notices) as versions,
    (select max(published_at) from notices) as "lastVersion",
    (select count(*)::int from staff where password_hash is not null and password_hash not like '$argon2id$%') as "weakPasswords",
    (select count(*)::int from staff where disabled_at is null) as members,
    (select max(signed_in_at) from staff) as "lastSignIn",
    (select count(*)::int from erased) as erased,
    (select max(done_at) from erased) as "lastErased",
    (select count(*)::int from erased join people p on p.id = erased.person_id) as remaining,
    (select count(*)::int from disclosures where kind = 'package') as copies,
    (select max(started_at) from disclosures where kind = 'package') as "lastCopy",
    (select count(*)::int from disclosures where kind = 'handover') as handovers,
    (select max(started_at) from disclosures where kind = 'handover') as "lastHandover"`,
)

export async function readLedgerFigures(db: Queryable): Promise<LedgerFigures> {
  const [row] = await db.query<LedgerFigures>(figures({}))
  if (!row) throw new Error('The database gave no figures of the ledger.')
  return row
}
