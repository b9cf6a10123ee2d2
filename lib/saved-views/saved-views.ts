import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { deleteView, insertView, viewsOf } from './statements.ts'

type Mine = { readonly staffId: string }

/** A way of looking at the leads; `query` as its address says it. */
export type SavedView = Awaited<ReturnType<typeof listViews>>[number]

/** Lists a member's own views by name. */
export async function listViews(db: Queryable, staffId: string) {
  return viewsOf(db, { staffId })
}

/** Keeps a way of looking at the leads under a name; a fifty-first is not kept. */
export async function keepView(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { staffId, name, query }: Mine & { readonly name: string; readonly query: string },
): Promise<void> {
  await operate(db, insertView({ id: randomUUID(), staffId, name, query, now: clock() }))
}

/** Forgets a view of the member's own. */
export async function forgetView(
  { db }: Pick<AppContext, 'db'>,
  { staffId, id }: Mine & { id: string },
): Promise<void> {
  await operate(db, deleteView({ id, staffId }))
}
