import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import { leads } from '#db/schema/leads.ts'
import { changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { notHeld, recordsOf } from '#lib/holds/covers.ts'
import { keepMirror } from './put-mirrors.ts'
import { removal } from './removal.ts'
import { remove } from './remove.ts'

const removeLead = changeSql('erase', 'remove_lead', { id: 'uuid' }, { gone: 'boolean' }, ({ id }) =>
  removal('leads', sql`select ${leads.id} from ${leads} where ${leads.id} = ${id}`),
)

const free = read('find_free_lead', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.id, id), notHeld(leads.personId, recordsOf(sql`${leads.recordClass}`)))),
)

/**
 * Deletes what one lead brought, where its person stays. Nothing of anybody on hold goes (P44). Last in its transaction, which goes
 * on as the eraser.
 * @returns whether it went
 */
export async function forgetLead(
  tx: Tx,
  { keys }: Pick<AppContext, 'keys'>,
  id: string,
  at: Date,
): Promise<boolean> {
  if ((await free(tx, { id })).length === 0) return false
  await keepMirror(tx, keys.suppression, { kind: 'lead', id, at })
  const gone = await forgetAgain(tx, id)
  // Copies that are kept for staff are made anew.
  if (gone) await remove(tx, strikeExports({}))
  return gone
}

/** The same for a lead that went before, and that a restore brought back. Whether it had. */
export async function forgetAgain(tx: Tx, id: string): Promise<boolean> {
  await tx.query(actAsEraser)
  return (await remove(tx, removeLead({ id }))).length > 0
}
