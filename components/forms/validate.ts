import * as z from 'zod/mini'
import type { FormMessages } from '../../messages/en/forms.ts'
import type { FormField, FormShape } from './form-shape.ts'

type Words = FormMessages['errors']

/** Longest answer where a field names no limit, in characters. */
const DEFAULT_MAX = 5000

/** One `@`, and a dot in the host. */
const address = /^[^\s@"]+@[^\s@]+\.[^\s@.]{2,}$/

/** Digits with the usual separators; seven digits at least. */
const phone = /^\+?(?:[\s().\-/]*\d){7,15}[\s().\-/]*$/

/**
 * What a form's answers must be, each rule with the words the person will read. Consents are never required.
 * Built on zod's small edition: the whole one weighs five times as much on the page.
 */
export function schemaOf(shape: FormShape, words: Words) {
  return z.object(Object.fromEntries(shape.fields.map((field) => [field.name, fieldSchema(field, words)])))
}

function fieldSchema(field: FormField, words: Words) {
  if (field.type === 'checkbox') {
    const ticked = (value: unknown) => !field.required || value === true || value === 'true'
    return z.unknown().check(z.refine(ticked, words.requiredTick))
  }
  return z.pipe(z.pipe(z.unknown(), z.transform(clean)), z.string().check(rule(field, words)))
}

/** What is not text is no answer. */
function clean(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function rule(field: FormField, words: Words) {
  return z.check<string>((context) => {
    const { value } = context
    const message = value ? faultOf(field, value, words) : missing(field, words)
    if (message) context.issues.push({ code: 'custom', input: value, message })
  })
}

function missing(field: FormField, words: Words): string | undefined {
  if (!field.required) return undefined
  const choice = field.type === 'select' || field.type === 'radio'
  return choice ? words.requiredChoice : words.required
}

function faultOf(field: FormField, value: string, words: Words): string | undefined {
  const max = field.maxLength ?? DEFAULT_MAX
  if (value.length > max) return words.tooLong.replace('{max}', String(max))
  if (field.type === 'email' && !isAddress(value)) return words.email
  if (field.type === 'tel' && !phone.test(value)) return words.tel
  if (field.options && !field.options.some((option) => option.value === value)) return words.choice
  return undefined
}

/** Judged in its NFKC form; a letter that only turns into `@` there is refused (S11). */
function isAddress(value: string): boolean {
  return value.includes('@') && address.test(value.normalize('NFKC'))
}
