import { desc, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { backups, restores } from '#db/schema/backups.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { BackupHeader } from '#lib/platform/backup/header.ts'

const newest = read('find_newest_backup', {}, () =>
  orm.select().from(backups).orderBy(desc(backups.madeAt)).limit(1),
)

/** A backup that was made to its end. */
export type Backup = Awaited<ReturnType<typeof newest>>[number]

/** Finds the newest backup; null before the first. */
export async function findNewestBackup(db: Queryable): Promise<Backup | null> {
  const [row] = await newest(db, {})
  return row ?? null
}

const newestDaily = read('find_newest_daily_backup', {}, () =>
  orm
    .select({ madeAt: backups.madeAt })
    .from(backups)
    .where(sql`${backups.kind} = 'daily'`)
    .orderBy(desc(backups.madeAt))
    .limit(1),
)

/** Finds when the worker last made one; null before the first. */
export async function lastDailyBackup(db: Queryable): Promise<Date | null> {
  const [row] = await newestDaily(db, {})
  return row?.madeAt ?? null
}

const lately = read('list_restores', {}, () =>
  orm.select().from(restores).orderBy(desc(restores.at)).limit(1000),
)

/** A time that this database went back. */
export type Restore = Awaited<ReturnType<typeof lately>>[number]

/** Gives the times that this database went back, the newest first. */
export function listRestores(db: Queryable): Promise<Restore[]> {
  return lately(db, {})
}

/** Reads which migrations stand in a database. */
export function readMigrated(db: Queryable): Promise<BackupHeader['schema']> {
  return db.query({ text: 'select version, name, checksum from schema_migrations order by version' })
}

/** Reads the columns of each table that hold something of their own. */
export async function readColumns(db: Queryable): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ name: string; columns: string[] }>({
    text: `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname`,
  })
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** Gives about how many rows all tables have, as the database last counted; 0 where it never did. */
export async function estimateRows(db: Queryable): Promise<number> {
  const [row] = await db.query<{ rows: number }>({
    text: `select coalesce(sum(greatest(reltuples, 0)), 0)::float8 as rows
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  })
  return row?.rows ?? 0
}
