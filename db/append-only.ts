import type { Queryable } from './client.ts'
import type { Privileges } from './grants.ts'

type Guard = { table: string; trigger: string; function: string }

const when: Record<string, string> = {
  keep_rows: 'before update or delete on %t for each row',
  keep_table: 'before truncate on %t for each statement',
}

/**
 * Guards append-only tables and ledgers by triggers, which stop even the owner's slip. A ledger lets the eraser
 * through; where the host allows no roles (`eraser` null), a transaction that has set `candor.erasing`.
 */
export async function guardAppendOnly(
  tx: Queryable,
  tables: Privileges,
  eraser: string | null,
): Promise<void> {
  await tx.query({ text: functions(eraser) })
  const present = await tx.query<Guard>({
    text: `select t.tgrelid::regclass::text as table, t.tgname::text as trigger, p.proname::text as function
           from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgname in ('keep_rows', 'keep_table')`,
  })
  const missing = wanted(tables).filter((guard) => !present.some((other) => same(guard, other)))
  for (const guard of missing) await tx.query({ text: creation(guard) })
}

function wanted(tables: Privileges): Guard[] {
  return Object.entries(tables).flatMap(([table, privilege]) => {
    if (privilege !== 'append-only' && privilege !== 'ledger') return []
    const rowGuard = privilege === 'ledger' ? 'candor_keep_unless_erasing' : 'candor_keep'
    return [
      { table, trigger: 'keep_rows', function: rowGuard },
      { table, trigger: 'keep_table', function: 'candor_keep' },
    ]
  })
}

function same(one: Guard, other: Guard): boolean {
  return one.table === other.table && one.trigger === other.trigger && one.function === other.function
}

function creation({ table, trigger, function: name }: Guard): string {
  const timing = (when[trigger] ?? '').replace('%t', `public."${table}"`)
  return `create or replace trigger ${trigger} ${timing} execute function ${name}()`
}

function functions(eraser: string | null): string {
  const erasing = eraser ? `current_user = '${eraser}'` : `current_setting('candor.erasing', true) = 'on'`
  const refuse = `raise exception 'Rows of % may be added, but neither changed nor deleted', tg_table_name
      using errcode = 'restrict_violation';`
  return `
    create or replace function candor_keep() returns trigger language plpgsql as $$
    begin
      ${refuse}
    end $$;
    create or replace function candor_keep_unless_erasing() returns trigger language plpgsql as $$
    begin
      if ${erasing} then
        return case when tg_op = 'DELETE' then old else new end;
      end if;
      ${refuse}
    end $$`
}
