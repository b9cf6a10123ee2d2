import type { Tx } from '#db/client.ts'
import { applyWithin, createLedger, readMigrations } from '#db/migrate.ts'
import { tables } from '#db/tables.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** Counts the sessions that other programs of ours have at this database. */
export async function countOthers(tx: Tx): Promise<number> {
  const [found] = await tx.query<{ count: number }>({
    text: `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and application_name = 'candor' and pid <> pg_backend_pid()`,
  })
  return found?.count ?? 0
}

/**
 * Takes away every table of ours with all that stands in it, and makes those that `versions` name anew, as the owner. Part of a
 * transaction: until it is over nobody sees it, and nobody can look.
 * @throws OperatorError where tables of somebody else's stand beside ours
 */
export async function beginAnew(tx: Tx, versions: ReadonlySet<string>): Promise<void> {
  const own = new Set([...tables.map(({ name }) => name), 'schema_migrations'])
  const found = await tx.query<{ name: string }>({
    text: `select tablename as name from pg_tables where schemaname = 'public'`,
  })
  const others = found.filter(({ name }) => !own.has(name)).map(({ name }) => name)
  if (others.length > 0)
    throw new OperatorError(
      `This database holds tables that are not Candor's, or are of a newer version: ${others.join(', ')}. Give the backup a ` +
        'database of its own. Nothing was changed.',
    )
  await tx.query({ text: `set local statement_timeout = 0; set local lock_timeout = '15s'` })
  const dropped = found.map(({ name }) => `drop table public."${name}" cascade;`)
  if (dropped.length > 0) await tx.query({ text: dropped.join('\n') })
  await dropFunctions(tx)
  await tx.query({ text: createLedger })
  for (const migration of readMigrations())
    if (versions.has(migration.version)) await applyWithin(tx, migration)
}

/** Those that stand for themselves: an extension keeps its own. */
async function dropFunctions(tx: Tx): Promise<void> {
  const found = await tx.query<{ name: string }>({
    text: `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  })
  if (found.length > 0)
    await tx.query({ text: found.map(({ name }) => `drop function ${name} cascade;`).join('\n') })
}
