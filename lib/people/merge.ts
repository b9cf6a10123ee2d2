import type { Queryable, Tx } from '#db/client.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { Sources } from '#db/schema/people.ts'
import { tables } from '#db/tables.ts'
import { statement } from '#lib/platform/statement.ts'

/** Somebody as a merge needs them. */
export type Merging = {
  readonly id: string
  readonly email: string | null
  readonly key: Buffer
  readonly name: string | null
  readonly company: string | null
  readonly phone: string | null
  readonly tags: readonly string[]
  readonly sources: Sources
  readonly restrictedAt: Date | null
  /** The newest version whose change they were told of. */
  readonly toldNotice: number | null
  readonly createdAt: Date
  readonly lastActivityAt: Date
  readonly language: string
}

const columns = `id, email, coalesce(email_key, phone_key) as key, name, company, phone, tags, sources,
  restricted_at as "restrictedAt", told_notice as "toldNotice", created_at as "createdAt", last_activity_at as "lastActivityAt", language`

const read = statement<{ ids: readonly string[] }>(
  'read_merging',
  `select ${columns} from people where id = any (:ids::uuid[]) order by id`,
)
const lock = statement<{ ids: readonly string[] }>(
  'lock_merging',
  `select ${columns} from people where id = any (:ids::uuid[]) order by id for update`,
)

export async function readMerging(db: Queryable, ids: readonly string[]): Promise<Merging[]> {
  return db.query<Merging>(read({ ids }))
}

/** The same, held until the transaction ends: whoever writes to them meanwhile waits. */
export async function lockMerging(tx: Tx, ids: readonly string[]): Promise<Merging[]> {
  return tx.query<Merging>(lock({ ids }))
}

/** Waits for whoever claims mail to somebody at this moment, and lets nobody claim more of it until the transaction ends. */
export async function lockMailOf(tx: Tx, id: string): Promise<void> {
  await tx.query({ text: 'select from outbox where person_id = $1 order by id for update', values: [id] })
}

type Hindrance = { readonly referred: boolean; readonly asked: boolean; readonly sending: boolean }

const hindering = statement<{ ids: readonly string[]; goes: string }>(
  'find_merge_hindrance',
  `select exists (select from leads where person_id = any (:ids::uuid[]) and held = 'referral') as referred,
    exists (select from requests where person_id = any (:ids::uuid[]) and answered_at is null) as asked,
    exists (select from outbox where person_id = :goes::uuid and state = 'claimed') as sending`,
)

/**
 * Whether one of them was named by somebody else and has not agreed, or waits for an answer about their data, and whether
 * mail to who goes is on its way.
 */
export async function findHindrance(tx: Queryable, ids: readonly string[], goes: string): Promise<Hindrance> {
  const [row] = await tx.query<Hindrance>(hindering({ ids, goes }))
  return row ?? { referred: false, asked: false, sending: false }
}

/** Every table of people whose rows follow a merge in one way, with the column that says whose a row is. */
const following = (how: 'move' | 'code') =>
  tables
    .filter(({ merge }) => merge === how)
    .map(({ name, key, subject }) => ({ name, subject: subject === 'self' ? key : subject }))

const moved = following('move')

/** Gives everything of one person to another, whatever it is classed as; as the eraser, who alone may touch the ledger. */
export const moveRows = statement<{ from: string; to: string }>(
  'move_person_rows',
  `with ${moved
    .map(
      ({ name, subject }) =>
        `moved_${name} as (update ${name} set ${subject} = :to::uuid where ${subject} = :from::uuid)`,
    )
    .join(', ')} select`,
)

const count = statement<{ id: string }>(
  'count_moved_rows',
  `select * from (${moved
    .map(
      ({ name, subject }) =>
        `select '${name}' as table, count(*)::int as rows from ${name} where ${subject} = :id::uuid`,
    )
    .join(' union all ')}) counted where rows > 0`,
)

/** Counts the rows that a merge would move, by table; one without any is left out. */
export async function countMoves(db: Queryable, id: string): Promise<ErasurePlan> {
  return db.query<ErasurePlan[number]>(count({ id }))
}

/** Takes away what is left of who was merged: links that their own mailbox holds, and what was decided one by one. */
export const removeMerged = statement<{ id: string }>(
  'remove_merged',
  `with ${following('code')
    .map(({ name, subject }) => `end_${name} as (delete from ${name} where ${subject} = :id::uuid)`)
    .join(', ')} select`,
)

/** Ends mail to who goes that only their own mailbox may answer, and news. What answers an enquiry goes on. */
export const cancelForMerge = statement<{ id: string }>(
  'cancel_for_merge',
  `update outbox set state = 'cancelled', reason = 'merged'
  where person_id = :id::uuid and state in ('waiting', 'paused') and kind in ('confirm_opt_in', 'confirm_enquiry',
    'confirm_preferences', 'choices_link', 'confirm_request', 'welcome', 'announcement', 'draft_reminder')`,
)

export const keepOtherAddress = statement<{
  id: string
  person_id: string
  kind: 'email' | 'phone'
  address: string
  key: Buffer
  merged_from: string | null
  now: Date
}>(
  'keep_other_address',
  `insert into other_addresses (id, person_id, kind, address, key, merged_from, at)
  values (:id::uuid, :person_id::uuid, :kind::text, :address::text, :key::bytea, :merged_from::uuid, :now::timestamptz)`,
)

export const setMerged = statement<{
  id: string
  name: string | null
  company: string | null
  phone: string | null
  tags: readonly string[]
  sources: string
  told_notice: number | null
  created_at: Date
  last_activity_at: Date
}>(
  'set_merged_person',
  `update people set name = :name::text, company = :company::text, phone = :phone::text, tags = :tags::text[],
    sources = :sources::jsonb, told_notice = :told_notice::int, created_at = :created_at::timestamptz, last_activity_at = :last_activity_at::timestamptz
  where id = :id::uuid`,
)
