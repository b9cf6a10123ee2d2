import type { Tx } from '#db/client.ts'
import { tables } from '#db/tables.ts'

/**
 * Fills tables of which no trigger, key or index takes part meanwhile: rows come as they were, in any order, and an index over all
 * at once is made in a fraction of the time. Afterwards everything stands as it did, and foreign keys were checked.
 */
export async function withBareTables(tx: Tx, fill: () => Promise<void>): Promise<void> {
  const keys = await tx.query<{ table: string; name: string; definition: string }>({
    text: `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  })
  const indexes = await tx.query<{ name: string; definition: string }>({
    text: `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and not i.indisprimary
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  })
  const triggers = (what: 'disable' | 'enable') =>
    present.map(({ name }) => `alter table public."${name}" ${what} trigger user`)
  const existing = new Set(
    (
      await tx.query<{ name: string }>({
        text: `select tablename as name from pg_tables where schemaname = 'public'`,
      })
    ).map(({ name }) => name),
  )
  const present = tables.filter(({ name }) => existing.has(name))
  await run(tx, [
    ...triggers('disable'),
    ...keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
    ...indexes.map(({ name }) => `drop index ${name}`),
  ])
  await fill()
  await run(tx, [
    `set local maintenance_work_mem = '128MB'`,
    ...indexes.map(({ definition }) => definition),
    ...keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...triggers('enable'),
  ])
  await numberOn(tx)
  await run(
    tx,
    present.map(({ name }) => `analyze public."${name}"`),
  )
}

/** What a table numbers itself goes on after the last that came. */
async function numberOn(tx: Tx): Promise<void> {
  const columns = await tx.query<{ table: string; column: string }>({
    text: `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`,
  })
  await run(
    tx,
    columns.map(
      ({ table, column }) =>
        `select setval(pg_get_serial_sequence('public."${table}"', '${column}'),
          (select coalesce(max("${column}"), 0) + 1 from public."${table}"), false)`,
    ),
  )
}

async function run(tx: Tx, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await tx.query({ text: statements.join(';\n') })
}
