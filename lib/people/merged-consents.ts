import type { ConsentState } from '#db/schema/consent.ts'

/**
 * What stands of a consent after two rows of one person became one. A no on either side stays; a yes holds only for the
 * address that said it, which is the one that stays; what was asked for stays asked for. Never more than before.
 * @param stays of the address that is written to from now on; null: nothing was said
 * @param goes of the other
 */
export function mergedConsent(stays: ConsentState | null, goes: ConsentState | null): ConsentState | null {
  if (stays === 'withdrawn' || goes === 'withdrawn') return 'withdrawn'
  if (stays === 'given') return 'given'
  return stays === 'requested' || goes === 'requested' ? 'requested' : null
}
