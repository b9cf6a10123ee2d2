import type { FieldValues, FormDefinition } from '#policy/form.ts'
import type { FieldIssue } from './parse-fields.ts'

type Conditional = { readonly askedWith?: { readonly field: string; readonly is: string } }

/** Whether a field is asked of who gave these answers. */
export function isAsked({ askedWith }: Conditional, answers: { readonly [field: string]: unknown }): boolean {
  return !askedWith || [answers[askedWith.field] ?? []].flat().includes(askedWith.is)
}

/** The answers without those to questions that were not asked: somebody typed, and then chose otherwise. */
export function withoutUnasked({ fields }: FormDefinition, answers: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const field = fields[name]
      if (!field || isAsked(field, answers)) return [name, value]
      return [name, typeof value === 'string' ? '' : []]
    }),
  )
}

/** The questions that these answers bring up and that were left open. */
export function openQuestions({ fields }: FormDefinition, answers: FieldValues): FieldIssue[] {
  return Object.entries(fields).flatMap(([field, { askedWith }]): FieldIssue[] => {
    const isOpen = askedWith && isAsked({ askedWith }, answers) && (answers[field] ?? '').length === 0
    return isOpen ? [{ field, code: 'required' }] : []
  })
}
