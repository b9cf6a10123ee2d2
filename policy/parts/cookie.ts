import type { DataItem, Remembered } from '#policy/data-items.ts'
import type { Duration } from '#policy/duration.ts'
import type { Translated } from '#policy/translated.ts'
import type { CookieCategory } from '#policy/vocabulary.ts'

/** What is stored in a browser (P33). `R` are the processors the policy declares; `us` sets it itself. */
export type Cookie<R extends string = string> = {
  readonly category: CookieCategory
  /** `not_said`: the restated text does not name whose it is. */
  readonly provider: 'us' | 'not_said' | R
  readonly purpose: Translated
  /** `session` ends with the browser; `not_said`: the restated text gives none. */
  readonly life: Duration | 'session' | 'not_said'
  /** What it remembers: one thing stands in one category only. */
  readonly remembers: readonly Remembered[]
  readonly holds?: readonly DataItem[]
  /** Set where it is said to name nobody: the checker looks at `holds`. */
  readonly anonymous?: true
}
