import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import type { Category } from '#policy/vocabulary.ts'

/** What is checked together. */
export type Checked = {
  readonly policy: Policy
  readonly forms: Forms
  /** Categories of what the program's own tables hold of people. */
  readonly held: readonly Category[]
  /** Names of the cookies that the program sets. */
  readonly sets?: readonly string[]
  /** Hosts that the deployment at hand really uses. */
  readonly hosts?: readonly string[]
}

/** One contradiction. Codes never change their meaning; the words may. */
export type Finding = {
  readonly code: string
  /** An error makes a promise untrue; a warning leaves a gap that the page itself admits. */
  readonly severity: 'error' | 'warning'
  readonly file: 'policy' | 'forms'
  /** Keys from the root of that file's value, for example `retention`, `enquiry`. */
  readonly path: readonly string[]
  /** What is wrong and what to do, to a person who writes policies and not programs. */
  readonly says: string
}

export type Check = (checked: Checked) => readonly Finding[]

export const wrong = (
  code: string,
  file: Finding['file'],
  path: readonly string[],
  says: string,
): Finding => ({ code, severity: 'error', file, path, says })
