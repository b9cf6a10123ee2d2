import type { Queryable, Tx } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** How far the chain is sealed. */
export type Head = {
  readonly position: number
  readonly digest: Buffer
  readonly era: number
  readonly cluster: string
  readonly floorId: number
  readonly lastXid: string
  readonly lastId: number
  readonly signature: Buffer
  readonly at: Date
}

const headColumns = `position, digest, era, cluster, floor_id as "floorId", last_xid::text as "lastXid",
  last_id as "lastId", signature, at`

/** False while another process seals: two chains would be none. */
export async function trySealing(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>({
    name: 'try_sealing',
    text: 'select pg_try_advisory_xact_lock(7236005) as mine',
    values: [],
  })
  return row?.mine ?? false
}

/** The newest head; null before the first. */
export async function findHead(db: Queryable): Promise<Head | null> {
  const [row] = await db.query<Head>({
    name: 'find_audit_head',
    text: `select ${headColumns} from audit_heads order by position desc limit 1`,
    values: [],
  })
  return row ?? null
}

/** Every head, the oldest first. */
export const allHeads = { text: `select ${headColumns} from audit_heads order by position` }

/** Which cluster this is, and the newest event it holds. */
export async function readCluster(tx: Queryable): Promise<{ cluster: string; newestId: number }> {
  const [row] = await tx.query<{ cluster: string; newestId: number }>({
    name: 'read_cluster',
    text: `select system_identifier::text as cluster, coalesce((select max(id) from audit_events), 0) as "newestId"
      from pg_control_system()`,
    values: [],
  })
  if (!row) throw new Error('The database does not say which cluster it is.')
  return row
}

/** An event that is not sealed yet, as the text that its digest is made over. */
export type Unsealed = { readonly id: number; readonly xid: string; readonly text: string }

/**
 * An event as text. PostgreSQL prints `jsonb` in one way; the moment is given in microseconds, so that no time zone
 * plays a part.
 */
const eventText = `jsonb_build_array(e.id, e.xid::text, (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind,
  e.actor_id, e.verb, e.object_id, e.facts)::text`

/** Events that were there when an era began and were never sealed: a restore brought them. */
export const leftBehind = statement<{ floor_id: number; limit: number }>(
  'list_left_behind_events',
  `select e.id, e.xid::text, ${eventText} as text from audit_events e
  where e.id <= :floor_id::bigint and not exists (select from audit_seals s where s.event_id = e.id)
  order by e.id limit :limit::int`,
)

/**
 * The next events in the order of the chain: those of transactions that every snapshot sees as over. No later one can
 * come before them.
 */
export const nextUnsealed = statement<{ floor_id: number; xid: string; id: number; limit: number }>(
  'list_unsealed_events',
  `select e.id, e.xid::text, ${eventText} as text from audit_events e
  where e.id > :floor_id::bigint and (e.xid, e.id) > (:xid::text::xid8, :id::bigint)
    and e.xid < pg_snapshot_xmin(pg_current_snapshot())
  order by e.xid, e.id limit :limit::int`,
)

export const insertSeals = statement<{
  from: number
  event_ids: readonly number[]
  digests: readonly Buffer[]
}>(
  'insert_audit_seals',
  `insert into audit_seals (position, event_id, digest)
  select :from::bigint + ordinal, event_id, digest
  from unnest(:event_ids::bigint[], :digests::bytea[]) with ordinality as seal (event_id, digest, ordinal)`,
)

const insertOne = statement<{
  position: number
  digest: Buffer
  era: number
  cluster: string
  floor_id: number
  last_xid: string
  last_id: number
  signature: Buffer
  at: Date
}>(
  'insert_audit_head',
  `insert into audit_heads (position, digest, era, cluster, floor_id, last_xid, last_id, signature, at)
  values (:position::bigint, :digest::bytea, :era::int, :cluster::text, :floor_id::bigint, :last_xid::text::xid8,
    :last_id::bigint, :signature::bytea, :at::timestamptz)`,
)

export async function insertHead(tx: Tx, { floorId, lastXid, lastId, ...head }: Head): Promise<void> {
  await tx.query(insertOne({ ...head, floor_id: floorId, last_xid: lastXid, last_id: lastId }))
}

/** The chain with the events it names, in its order. `text` is null where the event is gone. */
export const chain = {
  text: `select s.position, s.event_id as "eventId", s.digest, e.xid::text, ${eventText} as text, e.id is null as "isGone"
    from audit_seals s left join audit_events e on e.id = s.event_id order by s.position`,
}

export type Link = {
  readonly position: number
  readonly eventId: number
  readonly digest: Buffer
  readonly text: string
  readonly isGone: boolean
}

/** The oldest event that stands outside the chain though its turn has passed; null where there is none. */
export async function findUnchained(db: Queryable, head: Head): Promise<number | null> {
  const [row] = await db.query<{ id: number }>({
    name: 'find_unchained_event',
    text: `select e.id from audit_events e
      where (e.id <= $1 or (e.xid, e.id) <= ($2::text::xid8, $3))
        and not exists (select from audit_seals s where s.event_id = e.id)
      order by e.id limit 1`,
    values: [head.floorId, head.lastXid, head.lastId],
  })
  return row?.id ?? null
}

/**
 * The moment of the oldest event that is not sealed yet. Both sides from there on: else all that was ever sealed is walked
 * through to find it.
 */
export const firstUnsealed = `with late as materialized (select coalesce(max(event_id) - 10000, 0) as id from audit_seals)
  select e.at from audit_events e
  where e.id > (select id from late) and not exists (
    select from audit_seals s where s.event_id = e.id and s.event_id > (select id from late))
  order by e.id limit 1`

/** When the oldest event came that is not sealed yet; null: all are. */
export async function oldestUnsealed(db: Queryable): Promise<Date | null> {
  const [row] = await db.query<{ at: Date }>({
    name: 'oldest_unsealed_event',
    text: firstUnsealed,
    values: [],
  })
  return row?.at ?? null
}
