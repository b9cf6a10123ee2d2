/** A path of ours to go back to after a choice; null for anything else that was typed there. */
export function readBackPath(typed: unknown): string | null {
  // The length first, and each part one way to read it: anybody may type here.
  if (typeof typed !== 'string' || typed.length >= 200) return null
  return /^\/(?:[\w-]+(?:\/[\w-]+)*\/?)?$/.test(typed) ? typed : null
}
