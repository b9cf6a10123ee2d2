import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Queryable } from './client.ts'

/** A migration by number and name: `0001`, `restriction`. */
export type SchemaVersion = { readonly version: string; readonly name: string }

/** @throws OperatorError when the database lacks a migration, saying what to run. Needs SELECT only. */
export async function checkSchema(db: Queryable, expected: readonly SchemaVersion[]): Promise<void> {
  const applied = new Set((await readApplied(db)).map((row) => row.version))
  const missing = expected.filter((migration) => !applied.has(migration.version))
  if (missing.length === 0) return
  const first = missing[0]
  throw new OperatorError(
    `The database lacks ${missing.length} of ${expected.length} migrations, from ${first?.version}_${first?.name} on. ` +
      'Run npm run migrate, then start again.',
  )
}

async function readApplied(db: Queryable): Promise<{ version: string }[]> {
  const [ledger] = await db.query<{ found: boolean }>({
    text: `select to_regclass('schema_migrations') is not null as found`,
  })
  return ledger?.found ? db.query<{ version: string }>({ text: 'select version from schema_migrations' }) : []
}
