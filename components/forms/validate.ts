import * as z from 'zod/mini'
import type { FormMessages } from '../../messages/en/forms.ts'
import { cleanAnswer, faultOf } from '../../policy/field-fault.ts'
import type { Answer } from '../../policy/form.ts'
import { wordsForFault } from './fault-words.ts'
import type { FormField, FormShape } from './form-shape.ts'

type Words = FormMessages['errors']

/**
 * What a form's answers must be, each rule with the words the person will read: the same judgement as the server's, so
 * that script never refuses what would be taken without it. Consents are never required. Built on zod's small edition:
 * the whole one weighs five times as much on the page.
 */
export function schemaOf(shape: FormShape, words: Words) {
  return z.object(Object.fromEntries(shape.fields.map((field) => [field.name, fieldSchema(field, words)])))
}

function fieldSchema(field: FormField, words: Words) {
  const judge = z.check<Answer>((context) => {
    const fault = faultOf(field, context.value)
    if (!fault) return
    context.issues.push({ code: 'custom', input: context.value, message: wordsForFault(fault, field, words) })
  })
  const clean = z.transform((answer: unknown) => cleanAnswer(field, answer))
  return z.pipe(z.pipe(z.unknown(), clean), z.custom<Answer>().check(judge))
}
