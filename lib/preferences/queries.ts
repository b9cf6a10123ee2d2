import { eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { mailPreferences, type Preferences } from '#db/schema/preferences.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

/** What a person narrowed, and what they wish for that is wider and waits for their mailbox. */
export type KeptPreferences = Preferences & {
  readonly wish: { readonly id: string; readonly preferences: Preferences } | null
}

const ofPerson = read('read_preferences', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      declined: mailPreferences.declined,
      rarely: mailPreferences.rarely,
      pausedUntil: mailPreferences.pausedUntil,
      wish: mailPreferences.wish,
      wishId: mailPreferences.wishId,
    })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId)),
)

/** Gives what a person narrowed. A pause that is over is none. */
export async function readPreferences(db: Queryable, personId: string, now: Date): Promise<KeptPreferences> {
  const [row] = await ofPerson(db, { personId })
  if (!row) return { ...everything, wish: null }
  const { declined, rarely, pausedUntil: until, wish, wishId: id } = row
  return {
    declined,
    rarely,
    pausedUntil: until && until > now ? until.toISOString() : null,
    wish: wish && id ? { id, preferences: wish } : null,
  }
}

/** Nothing narrowed. */
export const everything: Preferences = { declined: [], rarely: false, pausedUntil: null }

const wished = read('find_wish', { wishId: 'uuid' }, ({ wishId }) =>
  orm.select({ wish: mailPreferences.wish }).from(mailPreferences).where(eq(mailPreferences.wishId, wishId)),
)

/** Gives what somebody wished for under this id; null once it holds, or once something else was chosen. */
export async function findWish(db: Queryable, wishId: string): Promise<Preferences | null> {
  const [row] = await wished(db, { wishId })
  return row?.wish ?? null
}
