import type { Duration } from '#policy/duration.ts'
import type { Translated } from '#policy/translated.ts'
import type { Clock, Ending, FormClass, NamedClass, RecordClass } from '#policy/vocabulary.ts'

export type RetentionRule = {
  readonly clock: Clock
  /** Absent only where the ending is `keep`. */
  readonly period?: Duration
  readonly ending: Ending
  readonly because: Translated
  /** The source left it open, or said a longer time; ours is shorter. Printed as such. */
  readonly stricter?: true
}

/** Classes that every policy has a rule for, and those that it names when forms fill them or it promises a period. */
export type Retention = {
  readonly [R in Exclude<RecordClass, FormClass | NamedClass>]: RetentionRule
} & { readonly [R in FormClass | NamedClass]?: RetentionRule }
