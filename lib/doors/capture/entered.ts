import type { Answers, FormDefinition } from '#policy/form.ts'
import { withoutFiles } from './files.ts'

const relaxed = new WeakMap<FormDefinition, FormDefinition>()

/** A form as staff fill it in for somebody: what the person did not say is left out, and nothing is consented to for them. */
export function enteredForm(form: FormDefinition): FormDefinition {
  const known = relaxed.get(form)
  if (known) return known
  const { fields: declared } = withoutFiles(form)
  const fields = Object.fromEntries(
    Object.entries(declared).map(([name, field]) => [name, { ...field, required: false }]),
  )
  const entered: FormDefinition = { ...form, fields, consents: {} }
  relaxed.set(form, entered)
  return entered
}

/** Whether the answers name somebody: an address, or a number. */
export function isKnowable({ fields }: FormDefinition, answers: Answers): boolean {
  return Object.entries(fields).some(
    ([name, field]) =>
      'fills' in field && (field.fills === 'email' || field.fills === 'phone') && Boolean(answers[name]),
  )
}
