import type { SQL } from 'drizzle-orm'
import type { Placed } from '#db/statement/parameters.ts'
import type { captureParameters } from './values.ts'

/** What of a submission decides which parts its statement has. */
export type Traits = {
  /** Its person gave a number and no address. */
  readonly byPhone: boolean
  /** It is a request about one's own data. */
  readonly requesting: boolean
  readonly filed: boolean
  /** It asks for a consent. */
  readonly asking: boolean
  /** It is held on a client's account: of the rest it has nothing (P30). */
  readonly forClient: boolean
}

/** What a submission gives its statement, as it stands there. */
export type Given = Placed<typeof captureParameters>

/** A part of the statement: `name as (…)`. */
export type Part = {
  readonly name: string
  /** Left out: every submission has it. */
  readonly when?: (traits: Traits) => boolean
  readonly sql: (given: Given, traits: Traits) => SQL
}
