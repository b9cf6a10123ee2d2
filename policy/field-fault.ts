import { normaliseEmail } from './addresses.ts'
import type { FormField } from './form.ts'

/** Why an answer was not accepted. The words for each stand in `messages/`. `unknown`: the form has no such field. */
export const fieldFaults = ['required', 'too_long', 'email', 'choice', 'characters', 'unknown'] as const
export type FieldFault = (typeof fieldFaults)[number]

/** What of a field the rules look at; a field of a page has it as well as a declared one. */
export type Judged = Pick<FormField, 'type' | 'required'> & {
  readonly maxLength?: number
  readonly options?: readonly { readonly value: string }[]
}

/** An answer as it is judged and kept: line ends as `\n`, no space around it. What is not text is no answer. */
export function cleanAnswer(answer: unknown): string {
  return typeof answer === 'string' ? answer.replace(/\r\n?/g, '\n').trim() : ''
}

/** The one judgement of a cleaned answer, by browser and server: null when it may be sent (S6, S11). */
export function faultOf(field: Judged, answer: string): FieldFault | null {
  if (answer === '') return field.required ? 'required' : null
  if (field.maxLength !== undefined && answer.length > field.maxLength) return 'too_long'
  if (hasControls(answer, field.type === 'textarea')) return 'characters'
  if (field.type === 'email' && normaliseEmail(answer) === null) return 'email'
  if (field.options && !field.options.some(({ value }) => value === answer)) return 'choice'
  return null
}

/** Control characters but for line breaks and tabs, and lone surrogates: no person types them. */
function hasControls(answer: string, multiline: boolean): boolean {
  const kept = multiline ? answer.replace(/[\n\t]/g, '') : answer
  return !answer.isWellFormed() || /\p{Cc}/u.test(kept)
}
