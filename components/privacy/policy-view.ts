import type { PrivacyMessages } from '#messages/en/privacy.ts'
import type { PromiseKind } from '#policy/promise-kinds.ts'

/** What every part of the privacy page is given. */
export type PolicyView = {
  readonly words: PrivacyMessages
  /** The address of a path in this language. */
  readonly href: (path: string) => string
  /** Said of links that leave this site. */
  readonly outbound: string
  /** Where the evidence of a kind of promise stands; none for facts and declarations. */
  readonly evidence?: (kind: PromiseKind) => string | undefined
}
