import { randomUUID } from 'node:crypto'
import type { Db, Queryable } from '#db/client.ts'

/**
 * Begins a run unless one began since `notSince`; one that did not end within an hour was broken off and does not
 * count. Of two at once one gets it.
 * @returns its id; null when it is not time yet
 */
export async function beginRun(db: Db, now: Date, notSince: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [turn] = await tx.query<{ ours: boolean }>({
      name: 'run_in_turn',
      text: 'select pg_try_advisory_xact_lock(7236003) as ours',
      values: [],
    })
    if (!turn?.ours) return null
    // A statement of its own: that of the lock may not see a run which the last one who held it began.
    const [run] = await tx.query<{ id: string }>({
      name: 'begin_retention_run',
      text: `insert into retention_runs (id, started_at, taken)
        select $1, $2, '{}'
        where not exists (select from retention_runs where (started_at > $3 and finished_at is not null)
          or (finished_at is null and started_at > $2::timestamptz - interval '1 hour'))
        returning id`,
      values: [randomUUID(), now, notSince],
    })
    return run?.id ?? null
  })
}

export async function endRun(
  db: Queryable,
  id: string,
  taken: Record<string, number>,
  at: Date,
): Promise<void> {
  await db.query({
    text: 'update retention_runs set taken = $2, finished_at = $3 where id = $1',
    values: [id, JSON.stringify(taken), at],
  })
}

/** A run of the sweep. `finishedAt` is null while it runs, and for one that was broken off. */
export type Run = {
  readonly id: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly taken: Readonly<Record<string, number>>
}

/** A run that did not end within an hour was broken off. */
export function isUnderWay({ startedAt, finishedAt }: Run, now: Date): boolean {
  return finishedAt === null && now.getTime() - startedAt.getTime() < 60 * 60_000
}

/** The latest runs, the newest first. */
export async function listRuns(db: Queryable, most: number): Promise<Run[]> {
  return db.query<Run>({
    name: 'list_retention_runs',
    text: `select id, started_at as "startedAt", finished_at as "finishedAt", taken from retention_runs
      order by started_at desc limit $1`,
    values: [most],
  })
}

/** When the latest sweep that came to its end did so. */
export async function lastRun(db: Queryable): Promise<Run | null> {
  const [run] = await db.query<Run>({
    name: 'last_retention_run',
    text: `select id, started_at as "startedAt", finished_at as "finishedAt", taken from retention_runs
      where finished_at is not null order by started_at desc limit 1`,
    values: [],
  })
  return run ?? null
}
