import { z } from 'zod'
import type { FormMessages } from '../../messages/en/forms.ts'
import type { FormField, FormShape } from './form-shape.ts'

type Words = FormMessages['errors']

/** Longest answer where a field names no limit, in characters. */
const DEFAULT_MAX = 5000

/** One `@` after normalisation, and a dot in the host (S11). */
const address = /^[^\s@"]+@[^\s@]+\.[^\s@.]{2,}$/

/** Digits with the usual separators; seven digits at least. */
const phone = /^\+?(?:[\s().\-/]*\d){7,15}[\s().\-/]*$/

/** What a form's answers must be, each rule with the words the person will read. Consents are never required. */
export function schemaOf(shape: FormShape, words: Words) {
  return z.object(Object.fromEntries(shape.fields.map((field) => [field.name, fieldSchema(field, words)])))
}

function fieldSchema(field: FormField, words: Words) {
  if (field.type === 'checkbox') {
    const ticked = z.union([z.boolean(), z.string()]).optional()
    return ticked.refine((value) => !field.required || value === true || value === 'true', words.requiredTick)
  }
  const max = field.maxLength ?? DEFAULT_MAX
  const choice = field.type === 'select' || field.type === 'radio'
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.normalize('NFKC').trim() : ''),
    z
      .string()
      .max(max, words.tooLong.replace('{max}', String(max)))
      .superRefine((value, context) => {
        const fault = value ? faultOf(field, value, words) : missing(field, choice, words)
        if (fault) context.addIssue({ code: 'custom', message: fault })
      }),
  )
}

function missing(field: FormField, choice: boolean, words: Words): string | undefined {
  if (!field.required) return undefined
  return choice ? words.requiredChoice : words.required
}

function faultOf(field: FormField, value: string, words: Words): string | undefined {
  if (field.type === 'email' && !address.test(value)) return words.email
  if (field.type === 'tel' && !phone.test(value)) return words.tel
  if (field.options && !field.options.some((option) => option.value === value)) return words.choice
  return undefined
}
