import type { Translated } from '#policy/translated.ts'
import type { Basis, Category, Channel } from '#policy/vocabulary.ts'

export type Purpose = {
  readonly basis: Basis
  /** What is done, said to the person: 'to answer what you asked'. */
  readonly why: Translated
  readonly categories: readonly Category[]
  /** Set for a purpose that sends by a channel people opt in to. */
  readonly optIn?: Channel
  /** For `legitimate_interests`: the interest (GDPR art. 13(1)(d)). */
  readonly interest?: Translated
  /** The ground in Canada, where the policy has a section for it: consent, expressed or implied. */
  readonly inCanada?: 'express_consent' | 'implied_consent'
}
