import type { Queryable } from '#db/client.ts'
import type { Preferences } from '#db/schema/preferences.ts'
import { statement } from '#lib/platform/statement.ts'

/** What a person narrowed, and what they wish for that is wider and waits for their mailbox. */
export type KeptPreferences = Preferences & {
  readonly wish: { readonly id: string; readonly preferences: Preferences } | null
}

type Row = {
  declined: string[]
  rarely: boolean
  paused_until: Date | null
  wish: Preferences | null
  wish_id: string | null
}

const read = statement<{ person_id: string }>(
  'read_preferences',
  `select declined, rarely, paused_until, wish, wish_id from mail_preferences where person_id = :person_id::uuid`,
)

/** A pause that is over is none. */
export async function readPreferences(db: Queryable, personId: string, now: Date): Promise<KeptPreferences> {
  const [row] = await db.query<Row>(read({ person_id: personId }))
  if (!row) return { ...everything, wish: null }
  const { declined, rarely, paused_until: until, wish, wish_id: id } = row
  return {
    declined,
    rarely,
    pausedUntil: until && until > now ? until.toISOString() : null,
    wish: wish && id ? { id, preferences: wish } : null,
  }
}

/** Nothing narrowed. */
export const everything: Preferences = { declined: [], rarely: false, pausedUntil: null }

const wished = statement<{ wish_id: string }>(
  'find_wish',
  'select wish from mail_preferences where wish_id = :wish_id::uuid',
)

/** What somebody wished for under this id; null once it holds, or once something else was chosen. */
export async function findWish(db: Queryable, wishId: string): Promise<Preferences | null> {
  const [row] = await db.query<{ wish: Preferences }>(wished({ wish_id: wishId }))
  return row?.wish ?? null
}
