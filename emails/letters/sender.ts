import type { Messages } from '#messages/en.ts'
import type { Language } from '#policy/vocabulary.ts'

/** What every letter is given: its language with the words, and who signs. */
export type Frame = {
  readonly language: Language
  readonly words: Messages['mail']
  readonly agency: string
  /** Who answers for the data, and how to reach them by post. */
  readonly foot: readonly string[]
}
