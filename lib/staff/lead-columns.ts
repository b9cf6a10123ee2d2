import { and, eq, isNull } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const find = read('find_lead_columns', { id: 'uuid' }, ({ id }) =>
  orm.select({ columns: staff.leadColumns }).from(staff).where(eq(staff.id, id)),
)

/** Finds by name the columns that a member chose for the list of leads; null: they chose none. */
export async function findLeadColumns(db: Queryable, id: string): Promise<string[] | null> {
  const [row] = await find(db, { id })
  return row?.columns ?? null
}

const set = change('operation', 'set_lead_columns', { id: 'uuid', columns: 'text[]?' }, ({ id, columns }) =>
  orm
    .update(staff)
    .set({ leadColumns: columns })
    .where(and(eq(staff.id, id), isNull(staff.disabledAt))),
)

/** Keeps what a member has the list of leads show. @param columns null: as it comes */
export async function keepLeadColumns(
  db: Queryable,
  id: string,
  columns: readonly string[] | null,
): Promise<void> {
  await operate(db, set({ id, columns }))
}
