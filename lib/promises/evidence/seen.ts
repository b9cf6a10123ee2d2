import type { House } from '../../house.ts'
import type { Readings } from './read.ts'

/** What evidence is made from: the house, what was read of it, and when. */
export type Proof = { readonly house: House; readonly now: Date; readonly read: Readings }

/** What a figure says, by its words in `messages/*∕evidence.ts`. */
export type FigureKind =
  | 'counted'
  | 'refused'
  | 'broken'
  | 'layersBoth'
  | 'layersTriggers'
  | 'layersNone'
  | 'sealed'
  | 'unsealed'
  | 'oldest'
  | 'sweptAll'
  | 'overdue'
  | 'stopped'
  | 'answered'
  | 'late'
  | 'holds'
  | 'checked'
  | 'contradicted'

/** One figure: a count is told as "under five" where it could point at somebody (P22). */
export type Figure = {
  readonly say: FigureKind
  readonly count?: number
  readonly at?: Date
  /** Until when the oldest may be held. */
  readonly until?: Date
}

/**
 * Green, red, or not exercised yet: without anything to look at nothing is claimed.
 * `at`: when what keeps the promise last did its work.
 */
export type Seen = {
  readonly state: 'kept' | 'broken' | 'idle'
  readonly at: Date | null
  readonly figure: Figure | null
}

export const idle: Seen = { state: 'idle', at: null, figure: null }

/** Kept as long as none of those looked at is an exception; not exercised where there are none. */
export function counted(count: number, at: Date | null, exceptions = 0): Seen {
  if (exceptions > 0) return { state: 'broken', at, figure: { say: 'broken', count: exceptions } }
  return count > 0 ? { state: 'kept', at, figure: { say: 'counted', count } } : idle
}

/** As `counted`, of what was refused. */
export function refused(count: number, at: Date | null): Seen {
  return count > 0 ? { state: 'kept', at, figure: { say: 'refused', count } } : idle
}

/** What can be looked at at any time, and was just now. */
export function checked(now: Date, holds: boolean): Seen {
  return holds
    ? { state: 'kept', at: now, figure: { say: 'checked' } }
    : { state: 'broken', at: now, figure: { say: 'contradicted' } }
}
