import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { mailPreferences, type Preferences } from '#db/schema/preferences.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { excluded } from '#db/statement/insert-from.ts'
import { choose } from '#lib/doors/choices/choose.ts'

const set = change(
  'choices',
  'set_preferences',
  {
    personId: 'uuid',
    declined: 'text[]',
    rarely: 'boolean',
    pausedUntil: 'timestamptz?',
    changedAt: 'timestamptz',
  },
  ({ personId, pausedUntil, ...narrowed }) =>
    orm
      .insert(mailPreferences)
      .values({ personId, ...narrowed, pausedUntil: pausedUntil as SQL<Date> })
      .onConflictDoUpdate({
        target: mailPreferences.personId,
        set: {
          declined: excluded(mailPreferences.declined),
          rarely: excluded(mailPreferences.rarely),
          pausedUntil: excluded(mailPreferences.pausedUntil),
          changedAt: excluded(mailPreferences.changedAt),
          wish: null,
          wishId: null,
        },
      }),
)

/** Makes these a person's preferences; what they wished for before counts no longer. */
export async function setPreferences(
  tx: Tx,
  personId: string,
  { declined, rarely, pausedUntil }: Preferences,
  now: Date,
): Promise<void> {
  const until = pausedUntil === null ? null : new Date(pausedUntil)
  await choose(tx, set({ personId, declined, rarely, pausedUntil: until, changedAt: now }))
}

const wish = change(
  'choices',
  'set_wish',
  { personId: 'uuid', wish: 'jsonb', wishId: 'uuid', changedAt: 'timestamptz' },
  ({ wish: wished, ...values }) =>
    orm
      .insert(mailPreferences)
      .values({ ...values, wish: wished as SQL<Preferences> })
      .onConflictDoUpdate({
        target: mailPreferences.personId,
        set: {
          wish: wished as SQL<Preferences>,
          wishId: sql`coalesce(${mailPreferences.wishId}, ${values.wishId})`,
        },
      }),
)

/** Notes what a person would have instead. A link that was mailed for an earlier wish then stands for this one. */
export async function setWish(
  tx: Tx,
  personId: string,
  wished: Preferences,
  wishId: string,
  now: Date,
): Promise<void> {
  await choose(tx, wish({ personId, wish: wished, wishId, changedAt: now }))
}

const resume = change('choices', 'end_pause', { personId: 'uuid' }, ({ personId }) =>
  orm
    .update(mailPreferences)
    .set({ pausedUntil: null })
    .where(and(eq(mailPreferences.personId, personId), isNotNull(mailPreferences.pausedUntil))),
)

/** Ends a pause of before: a person's newest word for mail does. */
export async function endPause(tx: Tx, personId: string): Promise<void> {
  await choose(tx, resume({ personId }))
}
