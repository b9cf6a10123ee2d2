import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { deleteView, insertView } from './queries.ts'

type Mine = { readonly staffId: string }

/** Keeps a way of looking at the leads under a name. */
export async function keepView(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { staffId, name, query }: Mine & { readonly name: string; readonly query: string },
): Promise<void> {
  await db.query(insertView({ id: randomUUID(), staff_id: staffId, name, query, now: clock() }))
}

/** Forgets a view of the member's own. */
export async function forgetView(
  { db }: Pick<AppContext, 'db'>,
  { staffId, id }: Mine & { id: string },
): Promise<void> {
  await db.query(deleteView({ id, staff_id: staffId }))
}
