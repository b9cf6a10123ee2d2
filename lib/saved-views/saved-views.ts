import { randomUUID } from 'node:crypto'
import type { Queryable } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { deleteView, insertView, viewsOf } from './statements.ts'

type Mine = { readonly staffId: string }

/** A way of looking at the leads; `query` as its address says it. */
export type SavedView = Awaited<ReturnType<typeof listViews>>[number]

/** Lists a member's own views and those that colleagues share, by name. */
export async function listViews(db: Queryable, staffId: string) {
  return viewsOf(db, { staffId })
}

/** Keeps a way of looking at the leads under a name, for its maker or the team. @returns false for a fifty-first, which is not kept */
export async function keepView(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  view: Mine & { readonly name: string; readonly query: string; readonly shared: boolean },
): Promise<boolean> {
  return (await operate(db, insertView({ id: randomUUID(), ...view, now: clock() }))).length === 1
}

/** Forgets a view of the member's own, or where they clear up for the team one that is shared. @returns whether it was there */
export async function forgetView(
  { db }: Pick<AppContext, 'db'>,
  view: Mine & { readonly id: string; readonly clearsUp: boolean },
): Promise<boolean> {
  return (await operate(db, deleteView(view))).length === 1
}
