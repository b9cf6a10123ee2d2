import type { FormMessages } from '#messages/en/forms.ts'
import { isAsked } from '#policy/forms/asked-with.ts'
import { cleanAnswer, faultOf } from '#policy/forms/field-fault.ts'
import { wordsForFault } from './fault-words.ts'
import type { FormErrors, FormShape } from './form-shape.ts'

/**
 * What is wrong with a form's answers, each in the words the person will read: the same judgement as the server's, so that
 * script never refuses what would be taken without it. Consents are never required.
 */
export function faultsIn(
  { fields }: FormShape,
  words: FormMessages['errors'],
  answers: Readonly<Record<string, unknown>>,
): FormErrors {
  const errors: Record<string, string> = {}
  for (const field of fields) {
    if (!isAsked(field, answers)) continue
    const required = field.required || field.askedWith !== undefined
    const fault = faultOf({ ...field, required }, cleanAnswer(field, answers[field.name]))
    if (fault) errors[field.name] = wordsForFault(fault, field, words)
  }
  return errors
}
