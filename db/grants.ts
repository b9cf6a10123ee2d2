import type { Privilege } from './classes.ts'
import type { Queryable } from './client.ts'

/** Every table of the schema `public`, by name. */
export type Privileges = Readonly<Record<string, Privilege>>

/** A database's names for our two roles. */
export type RoleNames = { app: string; eraser: string }

const appMay: Record<Privilege, string> = {
  'append-only': 'select, insert',
  ledger: 'select, insert',
  'no-delete': 'select, insert, update',
  full: 'select, insert, update, delete',
}

const eraserMay: Record<Privilege, string> = {
  'append-only': 'select, insert',
  ledger: 'select, insert, update, delete',
  'no-delete': 'select, insert, update, delete',
  full: 'select, insert, update, delete',
}

/** Takes back all that the two roles may do and grants it anew, within the caller's transaction. */
export async function grantTables(
  tx: Queryable,
  tables: Privileges,
  { app, eraser }: RoleNames,
): Promise<void> {
  const both = `${app}, ${eraser}`
  const perTable = Object.entries(tables).flatMap(([table, privilege]) => [
    `grant ${appMay[privilege]} on public."${table}" to ${app}`,
    `grant ${eraserMay[privilege]} on public."${table}" to ${eraser}`,
  ])
  const statements = [
    `grant usage on schema public to ${both}`,
    `revoke all on all tables in schema public from ${both}`,
    `grant select on public.schema_migrations to ${app}`,
    `grant usage on all sequences in schema public to ${both}`,
    ...perTable,
  ]
  await tx.query({ text: statements.join(';\n') })
}

/** @throws Error naming the tables that only the database or only `tables` knows. */
export async function refuseUnlisted(db: Queryable, tables: Privileges): Promise<void> {
  const found = await db.query<{ name: string }>({
    text: `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
  })
  const names = new Set(found.map((row) => row.name))
  const unlisted = [...names].filter((name) => !(name in tables))
  const absent = Object.keys(tables).filter((name) => !names.has(name))
  if (unlisted.length > 0) throw new Error(`No privilege is stated for these tables: ${unlisted.join(', ')}`)
  if (absent.length > 0)
    throw new Error(`A privilege is stated for tables that do not exist: ${absent.join(', ')}`)
}
