import type { Tx } from '#db/client.ts'
import type { Preferences } from '#db/schema/preferences.ts'
import { statement } from '#lib/platform/statement.ts'

const set = statement<{
  person_id: string
  declined: readonly string[]
  rarely: boolean
  paused_until: string | null
  now: Date
}>(
  'set_preferences',
  `insert into mail_preferences (person_id, declined, rarely, paused_until, changed_at)
  values (:person_id::uuid, :declined::text[], :rarely::boolean, :paused_until::timestamptz, :now::timestamptz)
  on conflict (person_id) do update set declined = excluded.declined, rarely = excluded.rarely,
    paused_until = excluded.paused_until, changed_at = excluded.changed_at, wish = null, wish_id = null`,
)

/** Makes these a person's preferences; what they wished for before counts no longer. */
export async function setPreferences(
  tx: Tx,
  personId: string,
  { declined, rarely, pausedUntil }: Preferences,
  now: Date,
): Promise<void> {
  await tx.query(set({ person_id: personId, declined, rarely, paused_until: pausedUntil, now }))
}

const wish = statement<{ person_id: string; wish: string; wish_id: string; now: Date }>(
  'set_wish',
  `insert into mail_preferences (person_id, changed_at, wish, wish_id)
  values (:person_id::uuid, :now::timestamptz, :wish::jsonb, :wish_id::uuid)
  on conflict (person_id) do update set wish = excluded.wish,
    wish_id = coalesce(mail_preferences.wish_id, excluded.wish_id)`,
)

/** Notes what a person would have instead. A link that was mailed for an earlier wish then stands for this one. */
export async function setWish(
  tx: Tx,
  personId: string,
  wished: Preferences,
  wishId: string,
  now: Date,
): Promise<void> {
  await tx.query(wish({ person_id: personId, wish: JSON.stringify(wished), wish_id: wishId, now }))
}

/** A person's newest word for mail ends a pause of before. */
export async function endPause(tx: Tx, personId: string): Promise<void> {
  await tx.query({
    name: 'end_pause',
    text: 'update mail_preferences set paused_until = null where person_id = $1 and paused_until is not null',
    values: [personId],
  })
}
