import { randomUUID } from 'node:crypto'
import { desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Queryable } from '#db/client.ts'
import { retentionRuns } from '#db/schema/retention.ts'
import { change, changeSql, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { read, readSql } from '#db/statement/read.ts'

const inTurn = readSql(
  'run_in_turn',
  {},
  { ours: 'boolean' },
  () => sql`select pg_try_advisory_xact_lock(7236003) as ours`,
)

const begin = changeSql(
  'operation',
  'begin_retention_run',
  { id: 'uuid', now: 'timestamptz', notSince: 'timestamptz' },
  { id: 'uuid' },
  ({ id, now, notSince }) => {
    const { startedAt, finishedAt } = retentionRuns
    return insertFrom(
      retentionRuns,
      { id, startedAt: now, taken: sql`'{}'` },
      sql`where not exists (select from ${retentionRuns} where (${startedAt} > ${notSince} and ${finishedAt} is not null)
          or (${finishedAt} is null and ${startedAt} > ${now} - interval '1 hour'))
        returning ${namesOf(retentionRuns.id)}`,
    )
  },
)

/**
 * Begins a run unless one began since `notSince`; one that did not end within an hour was broken off and does not
 * count. Of two at once one gets it.
 * @returns its id; null when it is not time yet
 */
export async function beginRun(db: Db, now: Date, notSince: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [turn] = await inTurn(tx, {})
    if (!turn?.ours) return null
    // A statement of its own: that of the lock may not see a run which the last one who held it began.
    const [run] = await operate(tx, begin({ id: randomUUID(), now, notSince }))
    return run?.id ?? null
  })
}

const end = change(
  'operation',
  'end_retention_run',
  { id: 'uuid', taken: 'jsonb', at: 'timestamptz' },
  ({ id, taken, at }) =>
    orm.update(retentionRuns).set({ taken, finishedAt: at }).where(eq(retentionRuns.id, id)),
)

/** Ends a run with how many rows each rule took. */
export async function endRun(
  db: Queryable,
  id: string,
  taken: Record<string, number>,
  at: Date,
): Promise<void> {
  await operate(db, end({ id, taken, at }))
}

const latest = read('list_retention_runs', { most: 'int' }, ({ most }) =>
  orm
    .select()
    .from(retentionRuns)
    .orderBy(desc(retentionRuns.startedAt))
    .limit(sql`${most}` as never),
)

/** A run of the sweep. `finishedAt` is null while it runs, and for one that was broken off. */
export type Run = Awaited<ReturnType<typeof latest>>[number]

/** Whether it runs: one that did not end within an hour was broken off. */
export function isUnderWay({ startedAt, finishedAt }: Run, now: Date): boolean {
  return finishedAt === null && now.getTime() - startedAt.getTime() < 60 * 60_000
}

/** Gives the latest runs, the newest first. */
export async function listRuns(db: Queryable, most: number): Promise<Run[]> {
  return latest(db, { most })
}

const last = read('last_retention_run', {}, () =>
  orm
    .select()
    .from(retentionRuns)
    .where(isNotNull(retentionRuns.finishedAt))
    .orderBy(desc(retentionRuns.startedAt))
    .limit(1),
)

/** Gives the latest sweep that came to its end. */
export async function lastRun(db: Queryable): Promise<Run | null> {
  const [run] = await last(db, {})
  return run ?? null
}
