import type { AppContext } from '#lib/app.ts'
import type { Duration } from '#policy/duration.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import type { Readings } from './read.ts'

/** What evidence is made from: the app, what was read of it, and when. */
export type Proof = { readonly app: AppContext; readonly now: Date; readonly read: Readings }

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
  | 'unswept'
  | 'stopped'
  | 'overdue'
  | 'answered'
  | 'late'
  | 'checked'
  | 'contradicted'
  | 'mirrored'
  | 'unmirrored'
  | 'unrepeated'
  | 'tested'
  | 'changedSince'
  | 'untested'

/** What was counted, by its words. */
export type Counted =
  | 'enquiries'
  | 'letters'
  | 'files'
  | 'entries'
  | 'drafts'
  | 'reminders'
  | 'referrals'
  | 'newsletters'
  | 'withdrawals'
  | 'consents'
  | 'mails'
  | 'handovers'
  | 'erasures'
  | 'requests'
  | 'members'
  | 'versions'
  | 'changes'
  | 'wordings'
  | 'incidents'
  | 'minors'
  | 'accounts'
  | 'shared'
  | 'handOuts'
  | 'clientLeads'
  | 'reports'
  | 'appeals'
  | 'agents'
  | 'proofs'
  | 'choices'
  | 'signals'
  | 'pageCounts'
  | 'countMonths'

/** One figure. */
export type Figure = {
  readonly say: FigureKind
  readonly of?: Counted
  readonly count?: number
  readonly exceptions?: number
  readonly at?: Date | null
  /** Until when the oldest may be held, and by which period. */
  readonly until?: Date
  readonly period?: Duration
  readonly records?: readonly RecordClass[]
  /** How long the oldest that waits has waited, in seconds. */
  readonly lag?: number
  /** When the newest backup was made. */
  readonly backup?: Date | null
  /** When the database last went back, and how much was repeated then. */
  readonly restored?: { readonly at: Date; readonly count: number } | null
  /** Of the program that was tested. */
  readonly version?: string
}

/**
 * Green, red, or not exercised yet: without anything to look at nothing is claimed.
 * `at`: when what keeps the promise last did its work. `exact`: that was a run of the program's own, so its minute tells of
 * nobody; of what people did the day alone is told.
 */
export type Seen = {
  readonly state: 'kept' | 'broken' | 'idle'
  readonly at: Date | null
  readonly exact?: true
  readonly figure: Figure | null
}

export const idle: Seen = { state: 'idle', at: null, figure: null }

/** Kept as long as none of those looked at is an exception; not exercised where there are none. */
export function counted(of: Counted, count: number, at: Date | null, exceptions = 0): Seen {
  if (exceptions > 0) return { state: 'broken', at, figure: { say: 'broken', of, count, exceptions } }
  return count > 0 ? { state: 'kept', at, figure: { say: 'counted', of, count } } : idle
}

/** As `counted`, of what was refused. */
export function refused(count: number, at: Date | null): Seen {
  return count > 0 ? { state: 'kept', at, figure: { say: 'refused', count } } : idle
}

/** What can be looked at at any time, and was just now. */
export function checked(now: Date, holds: boolean): Seen {
  return holds
    ? { state: 'kept', at: now, exact: true, figure: { say: 'checked' } }
    : { state: 'broken', at: now, exact: true, figure: { say: 'contradicted' } }
}

/** When the test of a promise last failed without what keeps it and passed with it, and whether either has changed since. */
export type TestRun = { readonly at: string; readonly version: string; readonly changed: boolean }

/** The newest run of each test, by kind of promise. */
export type TestRuns = { readonly [kind: string]: TestRun }

/** What the run of a test shows: nothing where there was none, or where what it ran on has changed. */
export function testSeen(run: TestRun | undefined): Seen {
  if (!run) return { state: 'idle', at: null, figure: { say: 'untested' } }
  const at = new Date(run.at)
  const figure = { say: run.changed ? 'changedSince' : 'tested', at, version: run.version } as const
  return { state: run.changed ? 'idle' : 'kept', at, figure }
}
