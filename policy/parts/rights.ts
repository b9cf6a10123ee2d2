import type { Duration } from '#policy/duration.ts'
import type { CaliforniaCategory } from '#policy/law/california.ts'
import type { CanadianException } from '#policy/law/canada.ts'
import type { UsState } from '#policy/law/us-states.ts'
import type { Translated } from '#policy/translated.ts'
import type { Category, Jurisdiction, Right } from '#policy/vocabulary.ts'

export type RightRule = {
  /** The agency's own promise to everybody; absent: as the law of the place says. The earlier of the two counts. */
  readonly answeredWithin?: Duration
  /** A copy costs something: beside a right that the law makes free, a contradiction. */
  readonly fee?: true
}

/** What holds in some places only. What the law there says stands in `policy/law`. */
export type Regions = {
  /** Regions with a section of their own (P53). */
  readonly sections: readonly Jurisdiction[]
  /** States of the USA that are named (P54). */
  readonly usStates: readonly UsState[]
  /** How a refusal is appealed, where a named state asks for it: at the controller's address, or not said. */
  readonly appeals?: 'to_us'
  /** When data is used without consent in Canada. */
  readonly canadianExceptions: readonly CanadianException[]
  /** What a form that is gone collected in the last twelve months: California's table still names it. */
  readonly collectedLately?: readonly Category[]
  /** California's table as somebody else wrote it; ours is computed, and the checker compares. */
  readonly californiaAsStated?: { readonly [C in CaliforniaCategory]?: boolean }
}

/** How requests are handled. */
export type Requests = {
  /** Somebody may ask for somebody else, with their signed permission (P51, R3). */
  readonly agents?: true
  /** Whoever uses a right is treated like everybody else (P52). */
  readonly noDiscrimination?: true
  /** Questions about data are answered within (P63). */
  readonly questionsAnsweredWithin?: Duration
  /** What is used to see that it is you is deleted afterwards (P51). */
  readonly proofDeleted?: true
  /** How long an erasure waits after its person has pressed for it, so that they can call it off; absent: it does not. */
  readonly erasureWaits?: { readonly hours: 6 | 12 | 24 | 48 | 72 }
}

/** A right, or a region's own part, that a policy gave and gives no longer to newcomers. What stands here is kept. */
export type Reduction = {
  readonly since: string
  readonly why: Translated
  readonly region?: Jurisdiction
  readonly right?: Right
  /** Within what time it was answered before; whoever asks is still answered within it. */
  readonly answeredWithin?: Duration
}

/** What is said when something goes wrong, or changes. */
export type Telling = {
  /** Who is told of a breach, and the authority within 72 hours (P60). */
  readonly breach: 'everybody_affected' | 'as_the_law_says'
  /** How a change is announced beside the page itself (P64). */
  readonly changes: readonly ('banner' | 'mail')[]
  /** Tests of what keeps the promises are run, and shown with their dates (P59). */
  readonly testsShown?: true
  /** No change takes a right away (P64). */
  readonly rightsNeverReduced?: true
  /** What was promised once and is promised no longer: printed, and kept for everybody who had it (P64). */
  readonly reduced?: readonly Reduction[]
  /** Whoever goes on using the site is said to agree: which no law takes for consent. */
  readonly useIsConsent?: true
}
