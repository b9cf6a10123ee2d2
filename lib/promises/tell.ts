import type { Duration } from '#policy/duration.ts'
import { fewest } from '#policy/small-groups.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import type { Counted, Figure, FigureKind } from './evidence/seen.ts'

/** A figure as strangers may see it. */
export type Told = {
  readonly say: FigureKind
  readonly of?: Counted
  /** Null: some, and so few that they might be known (P22). */
  readonly count?: number | null
  readonly exceptions?: number | null
  /** A day, or for runs of the program a minute. */
  readonly at?: string
  readonly until?: string
  readonly period?: Duration
  readonly records?: readonly RecordClass[]
  readonly version?: string
  readonly lag?: number
  /** A minute: runs of the program. */
  readonly backup?: string
  readonly restored?: { readonly at: string; readonly count: number | null }
}

/** Of what a small number tells nothing of a visitor. */
const ours: readonly (Counted | undefined)[] = ['versions', 'changes', 'handovers', 'incidents', 'handOuts']

export function tellFigure(
  { count, exceptions, at, until, backup, restored, ...figure }: Figure,
  exact?: true,
): Told {
  const tell = (number: number) =>
    number > 0 && number < fewest && !ours.includes(figure.of) ? null : number
  return {
    ...figure,
    ...(count !== undefined && { count: tell(count) }),
    ...(exceptions !== undefined && { exceptions: tell(exceptions) }),
    // When somebody wrote is a matter of people, whatever run looked at it.
    ...(at && { at: tellTime(at, figure.say === 'oldest' ? undefined : exact) }),
    ...(until && { until: tellTime(until) }),
    ...(backup && { backup: tellTime(backup, true) }),
    ...(restored && { restored: { at: tellTime(restored.at), count: tell(restored.count) } }),
  }
}

/** The day of what people did, the minute of what the program did, in UTC. */
export function tellTime(at: Date, exact?: true): string {
  return exact ? `${at.toISOString().slice(0, 16)}Z` : at.toISOString().slice(0, 10)
}
