import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { waitingMirrors } from '#db/schema/backups.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { read, readSql } from '#db/statement/read.ts'

/** Has a mirror wait with the deed that it repeats: it is put into the store however the program ends. */
export const insertMirror = change(
  'erase',
  'insert_waiting_mirror',
  { id: 'uuid', name: 'text', content: 'text', at: 'timestamptz' },
  (values) => orm.insert(waitingMirrors).values(values),
)

/** Notes that the store has a mirror. */
export const endMirror = change('erase', 'end_waiting_mirror', { id: 'uuid' }, ({ id }) =>
  orm.delete(waitingMirrors).where(eq(waitingMirrors.id, id)),
)

const waiting = read('list_waiting_mirrors', { most: 'int' }, ({ most }) =>
  orm
    .select()
    .from(waitingMirrors)
    .orderBy(asc(waitingMirrors.at))
    .limit(sql`${most}` as never),
)

/** Gives mirrors that wait for the store, the longest waiting first. */
export function listWaitingMirrors(db: Queryable, most: number) {
  return waiting(db, { most })
}

const unmirrored = read('list_unmirrored', { most: 'int' }, ({ most }) =>
  orm
    .select({
      key: suppressions.key,
      channel: suppressions.channel,
      reason: suppressions.reason,
      how: suppressions.how,
      at: suppressions.createdAt,
    })
    .from(suppressions)
    .where(sql`${isNull(suppressions.mirroredAt)} and ${isNull(suppressions.liftedAt)}`)
    .orderBy(asc(suppressions.createdAt))
    .limit(sql`${most}` as never),
)

/** Gives entries of the list that the store does not have yet, the oldest first. */
export function listUnmirrored(db: Queryable, most: number) {
  return unmirrored(db, { most })
}

/** Notes that the store has these entries, where nothing was said anew since. */
export const markMirrored = changeSql(
  'choices',
  'mark_mirrored',
  { keys: 'bytea[]', channels: 'text[]', reasons: 'text[]', since: 'text[]', at: 'timestamptz' },
  {},
  ({ keys, channels, reasons, since, at }) => sql`update ${suppressions}
    set ${namesOf(suppressions.mirroredAt)} = ${at}
    from unnest(${keys}, ${channels}, ${reasons}, ${since}) as kept (key, channel, reason, since)
    where ${suppressions.key} = kept.key and ${suppressions.channel} = kept.channel
      and ${suppressions.reason} = kept.reason and date_trunc('milliseconds', ${suppressions.createdAt}) = kept.since::timestamptz`,
)

const lag = readSql(
  'read_mirror_lag',
  {},
  {
    /** Since when the oldest that waits has waited; null: none does. */
    refusal: 'timestamptz?',
    erasure: 'timestamptz?',
    mirrored: 'timestamptz?',
  },
  () => sql`select
    (select min(${suppressions.createdAt}) from ${suppressions}
      where ${suppressions.mirroredAt} is null and ${suppressions.liftedAt} is null),
    (select min(${waitingMirrors.at}) from ${waitingMirrors}),
    (select max(recent.mirrored_at) from (select ${suppressions.mirroredAt} from ${suppressions}
      order by ${suppressions.createdAt} desc, ${suppressions.key} desc limit 1000) recent)`,
)

/** Reads what the store does not have yet, and when it last got something. */
export async function readMirrorLag(db: Queryable) {
  const [row] = await lag(db, {})
  return row ?? { refusal: null, erasure: null, mirrored: null }
}
