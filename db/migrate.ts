import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '#lib/platform/operator-error.ts'
import type { Db, Tx } from './client.ts'

/** One file of SQL, applied whole or not at all, once. `version` is its number: `0001`. */
export type Migration = { version: string; name: string; text: string; checksum: string }

type Applied = { version: string; checksum: string }

const ownFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Where it stands which migrations a database has had. */
export const createLedger = `
  create table if not exists schema_migrations (
    version text primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

// Any number will do, as long as no other lock of the app uses it.
const oneAtATime = 'select pg_advisory_xact_lock(7236001)'

/** Reads the migrations of `folder` (default: our own) in the order of their numbers. */
export function readMigrations(folder = ownFolder): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d+_.+\.sql$/.test(file))
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const [version = '', name = ''] = file.replace(/\.sql$/, '').split(/_(.*)/)
    return { version, name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Applies, as the owner, what the database lacks, each migration in a transaction of its own. Two at the same time
 * take turns. A database ahead of `migrations` is left as it is: migrations only expand until a later one contracts.
 *
 * @returns the names of those applied now.
 * @throws OperatorError when one that was applied has been edited since.
 */
export async function migrate(db: Db, migrations = readMigrations()): Promise<string[]> {
  await db.transaction(async (tx) => {
    await tx.query({ text: oneAtATime })
    await tx.query({ text: createLedger })
  })
  const applied: string[] = []
  for (const migration of migrations) {
    if (await applyOne(db, migration)) applied.push(`${migration.version}_${migration.name}`)
  }
  return applied
}

async function applyOne(db: Db, migration: Migration): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.query({ text: oneAtATime })
    const [found] = await tx.query<Applied>({
      text: 'select version, checksum from schema_migrations where version = $1',
      values: [migration.version],
    })
    if (found) return refuseEdited(found, migration)
    await applyWithin(tx, migration)
    return true
  })
}

/** Applies one inside a transaction of the caller's, and notes it. */
export async function applyWithin(tx: Tx, { version, name, text, checksum }: Migration): Promise<void> {
  // A migration may rebuild a large table: the limit on statements is not for it.
  await tx.query({ text: `set local statement_timeout = 0; ${text}` })
  await tx.query({
    text: 'insert into schema_migrations (version, name, checksum) values ($1, $2, $3)',
    values: [version, name, checksum],
  })
}

function refuseEdited(found: Applied, migration: Migration): false {
  if (found.checksum === migration.checksum) return false
  throw new OperatorError(
    `db/migrations/${migration.version}_${migration.name}.sql was edited after it was applied to this database. ` +
      'Put the file back as it was, and write the change as a new migration.',
  )
}
