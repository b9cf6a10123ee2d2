import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What the newest enquiries say of how they were taken. */
export type IntakeFigures = {
  readonly taken: number
  readonly last: Date | null
  /** Network addresses kept whole. */
  readonly unshortened: number
  /** Messages that lie open. */
  readonly unsealed: number
  readonly messages: number
  /** Of people of whom nothing says where a value came from. */
  readonly sourceless: number
  /** Taken under a version of the notice that is not kept. */
  readonly unnoticed: number
  readonly answered: number
  readonly lastAnswered: Date | null
  /** Waiting for an answer past the time that was promised. */
  readonly overdue: number
  readonly referrals: number
  readonly lastReferral: Date | null
  readonly entered: number
  readonly held: number
  readonly files: number
  readonly lastFile: Date | null
  readonly drafts: number
  readonly lastDraft: Date | null
  /** Of forms that the policy does not name. */
  readonly strayDrafts: number
}

const figures = statement<{ now: Date; draft_forms: readonly string[] }>(
  'evidence_of_intake',
  `with lately as materialized (
    select l.*, p.sources from leads l join people p on p.id = l.person_id
    order by l.received_at desc, l.id desc limit 1000
  )
  select (select count(*)::int from lately) as taken,
    (select max(received_at) from lately) as last,
    (select count(*)::int from lately where ip_prefix !~ '/(24|48)$') as unshortened,
    (select count(*)::int from lately where message is not null) as messages,
    (select count(*)::int from lately where get_byte(message, 0) = ascii('{')) as unsealed,
    (select count(*)::int from lately where sources = '{}') as sourceless,
    (select count(*)::int from lately l where not exists (
      select from notices n where n.number = l.notice_number)) as unnoticed,
    (select count(*)::int from lately where answered_at is not null) as answered,
    (select max(answered_at) from lately) as "lastAnswered",
    (select count(*)::int from (select from leads where answer_due_at < :now::timestamptz and answered_at is null
      and answer_due_at is not null and held is null and stage = 'new' and record_class <> 'request' limit 1000) o) as overdue,
    (select count(*)::int from lately where record_class = 'referral' or held = 'referral') as referrals,
    (select max(received_at) from lately where record_class = 'referral' or held = 'referral') as "lastReferral",
    (select count(*)::int from lately where jsonb_path_exists(sources, '$.*.by')) as entered,
    (select count(*)::int from lately where held is not null) as held,
    (select count(*)::int from (select from files where lead_id is not null limit 1000) f) as files,
    (select max(received_at) from lately l where exists (
      select from files f where f.lead_id = l.id)) as "lastFile",
    (select count(*)::int from (select from drafts limit 1000) d) as drafts,
    (select max(changed_at) from drafts) as "lastDraft",
    (select count(*)::int from (select from drafts where form <> all (:draft_forms::text[]) limit 1000) d) as "strayDrafts"`,
)

export async function readIntakeFigures(
  db: Queryable,
  given: { now: Date; draft_forms: readonly string[] },
): Promise<IntakeFigures> {
  const [row] = await db.query<IntakeFigures>(figures(given))
  if (!row) throw new Error('The database gave no figures of what was sent.')
  return row
}
