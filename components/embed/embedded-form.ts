import type { FormShape } from '#components/forms/form-shape.ts'
import type { FormMessages } from '#messages/en/forms.ts'

/** All that a form needs on a page of another site: what it asks, its words, and what happens with the answers. */
export type EmbeddedForm = {
  readonly shape: FormShape
  readonly dir: 'ltr' | 'rtl'
  readonly words: Omit<FormMessages, 'draft' | 'files' | 'trap' | 'proving'>
  /** Hash of the notice that this is shown under. */
  readonly notice: string
  readonly privacy: { readonly label: string; readonly href: string }
  readonly thanks: { readonly title: string; readonly text: string; readonly reference: string }
}
