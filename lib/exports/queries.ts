import type { Queryable } from '#db/client.ts'
import type { DatasetId, ExportFormat, ExportState } from '#db/schema/exports.ts'
import { statement } from '#lib/platform/statement.ts'

export type ExportRow = {
  readonly id: string
  readonly staffId: string
  readonly dataset: DatasetId
  readonly format: ExportFormat
  readonly query: string
  readonly opensMessages: boolean
  readonly state: ExportState
  readonly total: number | null
  readonly parts: number
  readonly key: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

const columns = `id, staff_id as "staffId", dataset, format, query, opens_messages as "opensMessages", state, total,
  parts, key, created_at as "createdAt", expires_at as "expiresAt"`

export const insertExport = statement<{
  id: string
  staff_id: string
  dataset: DatasetId
  format: ExportFormat
  query: string
  opens_messages: boolean
  state: ExportState
  key: Buffer
  now: Date
  expires: Date
}>(
  'insert_export',
  `insert into exports (id, staff_id, dataset, format, query, opens_messages, state, key, created_at, expires_at)
  values (:id::uuid, :staff_id::uuid, :dataset::text, :format::text, :query::text, :opens_messages::boolean,
    :state::text, :key::bytea, :now::timestamptz, :expires::timestamptz)`,
)

const find = statement<{ id: string; staff_id: string; now: Date }>(
  'find_export',
  `select ${columns} from exports
  where id = :id::uuid and staff_id = :staff_id::uuid and expires_at > :now::timestamptz`,
)

/** A member's own export, while it is kept. */
export async function findExport(
  db: Queryable,
  id: string,
  staffId: string,
  now: Date,
): Promise<ExportRow | null> {
  const [row] = await db.query<ExportRow>(find({ id, staff_id: staffId, now }))
  return row ?? null
}

const ofMember = statement<{ staff_id: string; now: Date }>(
  'list_exports_of_member',
  `select ${columns} from exports where staff_id = :staff_id::uuid and expires_at > :now::timestamptz
    and state <> 'direct' order by created_at desc limit 20`,
)

/** What a member has had made, and can still fetch or see in the making. */
export async function listExportsOf(db: Queryable, staffId: string, now: Date): Promise<ExportRow[]> {
  return db.query<ExportRow>(ofMember({ staff_id: staffId, now }))
}

/** Takes the next to be made: one that waits, or whose maker has not said a word since `stale`. */
export const takeExport = statement<{ now: Date; stale: Date }>(
  'take_export',
  `update exports set state = 'making', began_at = :now::timestamptz, parts = 0
  where id = (select id from exports
    where expires_at > :now::timestamptz
      and (state = 'waiting' or (state = 'making' and began_at < :stale::timestamptz))
    order by created_at limit 1 for update skip locked)
  returning ${columns}`,
)

/** Says how far it is; no row once it was cancelled, struck or taken by another. */
export const advanceExport = statement<{ id: string; parts: number; total: number | null; now: Date }>(
  'advance_export',
  `update exports set parts = :parts::int, total = coalesce(:total::int, total), began_at = :now::timestamptz
  where id = :id::uuid and state = 'making' returning id`,
)

export const finishExport = statement<{ id: string; state: ExportState; total: number | null }>(
  'finish_export',
  `update exports set state = :state::text, total = coalesce(:total::int, total)
  where id = :id::uuid and state = 'making' returning id`,
)

export const cancelExport = statement<{ id: string; staff_id: string }>(
  'cancel_export',
  `update exports set state = 'cancelled' where id = :id::uuid and staff_id = :staff_id::uuid
    and state in ('waiting', 'making') returning id`,
)

/** Has every kept copy of people made anew: somebody in it was erased since. */
export const strikeExports = `update exports set state = 'waiting' where state in ('making', 'ready') and dataset <> 'audit'`

/** Takes away what ended: `pieces` is how many the store may hold. */
export const dropExports = statement<{ now: Date }>(
  'drop_exports',
  `delete from exports where id in (
    select id from exports where expires_at <= :now::timestamptz limit 100) returning id, parts`,
)
