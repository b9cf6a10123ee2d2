import type { Preferences } from '#db/schema/preferences.ts'

/** The narrower of both in every respect: what a link may do at once, whoever holds it. */
export function narrowest(one: Preferences, other: Preferences): Preferences {
  return {
    declined: [...new Set([...one.declined, ...other.declined])].sort(),
    rarely: one.rarely || other.rarely,
    pausedUntil: later(one.pausedUntil, other.pausedUntil),
  }
}

export function isSame(one: Preferences, other: Preferences): boolean {
  const topics = (of: Preferences) => [...of.declined].sort().join('\n')
  return topics(one) === topics(other) && one.rarely === other.rarely && one.pausedUntil === other.pausedUntil
}

/** Both are ISO 8601 in UTC, so that their order is that of their letters. */
function later(one: string | null, other: string | null): string | null {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}
