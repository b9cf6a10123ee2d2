import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { auditEvents, auditHeads, auditSeals } from '#db/schema/audit.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { read, readSql } from '#db/statement/read.ts'

const lock = readSql(
  'try_sealing',
  {},
  { mine: 'boolean' },
  () => sql`select pg_try_advisory_xact_lock(7236005)`,
)

/** Takes the right to seal until the transaction ends; false while another process has it: two chains would be none. */
export async function trySealing(tx: Tx): Promise<boolean> {
  const [row] = await lock(tx, {})
  return row?.mine ?? false
}

const newestHead = read('find_audit_head', {}, () =>
  orm.select().from(auditHeads).orderBy(desc(auditHeads.position)).limit(1),
)

/** How far the chain is sealed. */
export type Head = Awaited<ReturnType<typeof newestHead>>[number]

/** Finds the newest head; null before the first. */
export async function findHead(db: Queryable): Promise<Head | null> {
  const [row] = await newestHead(db, {})
  return row ?? null
}

const sealAt = read('find_audit_seal', { position: 'bigint' }, ({ position }) =>
  orm.select({ digest: auditSeals.digest }).from(auditSeals).where(eq(auditSeals.position, position)),
)

/** Finds the digest at a place in the chain; null where it does not reach so far. */
export async function findSeal(db: Queryable, position: number): Promise<Buffer | null> {
  const [row] = await sealAt(db, { position })
  return row?.digest ?? null
}

const furthest = read('find_furthest_audit_seal', {}, () =>
  orm.select({ position: auditSeals.position }).from(auditSeals).orderBy(desc(auditSeals.position)).limit(1),
)

/** Finds how far the chain reaches, whatever its heads say; 0 where there is none. */
export async function findFurthest(db: Queryable): Promise<number> {
  const [row] = await furthest(db, {})
  return row?.position ?? 0
}

/** Reads every head, the oldest first. */
export const allHeads = read('list_audit_heads', {}, () =>
  orm.select().from(auditHeads).orderBy(asc(auditHeads.position)),
)

const cluster = readSql(
  'read_cluster',
  {},
  { cluster: 'text', newestId: 'bigint' },
  () => sql`select system_identifier::text, coalesce((select max(${auditEvents.id}) from ${auditEvents}), 0)
    from pg_control_system()`,
)

/** Reads which cluster this is, and the newest event it holds. */
export async function readCluster(tx: Queryable): Promise<{ cluster: string; newestId: number }> {
  const [row] = await cluster(tx, {})
  if (!row) throw new Error('The database does not say which cluster it is.')
  return row
}

/**
 * An event as text. PostgreSQL prints `jsonb` in one way; the moment is given in microseconds, so that no time zone
 * plays a part. What was sealed before the log knew who wrote it reads as it did then.
 */
const eventText = sql`(jsonb_build_array(${auditEvents.id}, ${auditEvents.xid}::text,
  (extract(epoch from ${auditEvents.at}) * 1000000)::bigint, ${auditEvents.actorKind}, ${auditEvents.actorId},
  ${auditEvents.verb}, ${auditEvents.objectId}, ${auditEvents.facts}) || case when ${auditEvents.writtenBy} is null
  then '[]'::jsonb else jsonb_build_array(${auditEvents.writtenBy}) end)::text`

const unsealed = sql`select ${auditEvents.id}, ${auditEvents.xid}::text, ${eventText} from ${auditEvents}`
const isUnsealed = sql`not exists (select from ${auditSeals} where ${auditSeals.eventId} = ${auditEvents.id})`
const unsealedColumns = { id: 'bigint', xid: 'text', text: 'text' } as const

/** Reads events that were there when an era began and were never sealed: a restore brought them. */
export const leftBehind = readSql(
  'list_left_behind_events',
  { floorId: 'bigint', limit: 'int' },
  unsealedColumns,
  ({ floorId, limit }) => sql`${unsealed} where ${auditEvents.id} <= ${floorId} and ${isUnsealed}
    order by ${auditEvents.id} limit ${limit}`,
)

/**
 * Reads the next events in the order of the chain: those of transactions that every snapshot sees as over. No later one can
 * come before them.
 */
export const nextUnsealed = readSql(
  'list_unsealed_events',
  { floorId: 'bigint', xid: 'text', id: 'bigint', limit: 'int' },
  unsealedColumns,
  ({ floorId, xid, id, limit }) => sql`${unsealed} where ${auditEvents.id} > ${floorId}
    and (${auditEvents.xid}, ${auditEvents.id}) > (${xid}::xid8, ${id})
    and ${auditEvents.xid} < pg_snapshot_xmin(pg_current_snapshot())
    order by ${auditEvents.xid}, ${auditEvents.id} limit ${limit}`,
)

/** An event that is not sealed yet, as the text that its digest is made over. */
export type Unsealed = Awaited<ReturnType<typeof nextUnsealed>>[number]

export const insertSeals = changeSql(
  'operation',
  'insert_audit_seals',
  { from: 'bigint', eventIds: 'bigint[]', digests: 'bytea[]' },
  {},
  ({ from, eventIds, digests }) =>
    insertFrom(
      auditSeals,
      { position: sql`${from} + seal.ordinal`, eventId: sql`seal.event_id`, digest: sql`seal.digest` },
      sql`from unnest(${eventIds}, ${digests}) with ordinality as seal (event_id, digest, ordinal)`,
    ),
)

const insertOne = changeSql(
  'operation',
  'insert_audit_head',
  {
    position: 'bigint',
    digest: 'bytea',
    era: 'int',
    cluster: 'text',
    floorId: 'bigint',
    lastXid: 'text',
    lastId: 'bigint',
    signature: 'bytea',
    at: 'timestamptz',
  },
  {},
  ({ lastXid, ...head }) => insertFrom(auditHeads, { ...head, lastXid: sql`${lastXid}::xid8` }, sql``),
)

/** Keeps how far the chain is sealed now. */
export async function insertHead(tx: Tx, head: Head): Promise<void> {
  await operate(tx, insertOne(head))
}

/** Reads the chain with the events it names, in its order; `text` is of no use where the event is gone. */
export const chain = readSql(
  'list_audit_chain',
  {},
  { position: 'bigint', eventId: 'bigint', digest: 'bytea', text: 'text', isGone: 'boolean' },
  () => sql`select ${auditSeals.position}, ${auditSeals.eventId}, ${auditSeals.digest}, ${eventText},
      ${auditEvents.id} is null
    from ${auditSeals} left join ${auditEvents} on ${auditEvents.id} = ${auditSeals.eventId}
    order by ${auditSeals.position}`,
)

const unchained = readSql(
  'find_unchained_event',
  { floorId: 'bigint', lastXid: 'text', lastId: 'bigint' },
  { id: 'bigint' },
  ({ floorId, lastXid, lastId }) => sql`select ${auditEvents.id} from ${auditEvents}
    where (${auditEvents.id} <= ${floorId}
        or (${auditEvents.xid}, ${auditEvents.id}) <= (${lastXid}::xid8, ${lastId}))
      and ${isUnsealed}
    order by ${auditEvents.id} limit 1`,
)

/** Finds the oldest event that stands outside the chain though its turn has passed; null where there is none. */
export async function findUnchained(db: Queryable, head: Head): Promise<number | null> {
  const [row] = await unchained(db, head)
  return row?.id ?? null
}

/**
 * The moment of the oldest event that is not sealed yet, as SQL. Both sides from there on: else all that was ever sealed is
 * walked through to find it.
 */
export const firstUnsealed = sql`with late as materialized (
    select coalesce(max(${auditSeals.eventId}) - 10000, 0) as id from ${auditSeals})
  select ${auditEvents.at} from ${auditEvents}
  where ${auditEvents.id} > (select id from late) and not exists (
    select from ${auditSeals} where ${auditSeals.eventId} = ${auditEvents.id}
      and ${auditSeals.eventId} > (select id from late))
  order by ${auditEvents.id} limit 1`

const oldest = readSql('oldest_unsealed_event', {}, { at: 'timestamptz' }, () => firstUnsealed)

/** Finds when the oldest event came that is not sealed yet; null: all are. */
export async function oldestUnsealed(db: Queryable): Promise<Date | null> {
  const [row] = await oldest(db, {})
  return row?.at ?? null
}
