import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { mailPreferences, type Preferences } from '#db/schema/preferences.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { excluded } from '#db/statement/insert-from.ts'

/** Makes these a person's preferences; what they wished for before counts no longer. */
export const setPreferences = change(
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

/** Notes what a person would have instead. A link that was mailed for an earlier wish then stands for this one. */
export const setWish = change(
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

/** Ends a pause of before: a person's newest word for mail does. */
export const endPause = change('choices', 'end_pause', { personId: 'uuid' }, ({ personId }) =>
  orm
    .update(mailPreferences)
    .set({ pausedUntil: null })
    .where(and(eq(mailPreferences.personId, personId), isNotNull(mailPreferences.pausedUntil))),
)
