import { z } from 'zod'
import { normaliseEmail } from '#policy/addresses.ts'
import type { FieldValue, FormDefinition, FormField } from '#policy/form.ts'
import { cleanAnswer, type FieldFault, faultOf, fieldFaults, takesMany } from './field-fault.ts'

/** Text, or for a field that takes many a list of texts, of which a page may send one bare. */
function rawAnswer(field: FormField) {
  const text = z.string({ error: 'characters' satisfies FieldFault })
  if (!takesMany(field)) return text.default('')
  return z.union([text, z.array(text)], { error: 'characters' satisfies FieldFault }).default([])
}

function fieldSchema(field: FormField) {
  return rawAnswer(field)
    .transform((answer: unknown) => cleanAnswer(field, answer))
    .superRefine((value, context) => {
      const fault = faultOf(field, value)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    })
    .transform((value) => (field.type === 'email' ? (normaliseEmail(String(value)) ?? value) : value))
}

const built = new WeakMap<FormDefinition, ReturnType<typeof buildSchema>>()

/**
 * The one schema of a form: field values as text, unknown fields refused (S10). Issues carry a `FieldFault` as message.
 * Built once a form, since building costs more than a post does.
 */
export function formSchema(definition: FormDefinition) {
  const schema = built.get(definition) ?? buildSchema(definition)
  built.set(definition, schema)
  return schema
}

function buildSchema(definition: FormDefinition) {
  const shape = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, fieldSchema(field)]),
  )
  return z.strictObject(shape)
}

export type FieldIssue = { readonly field: string; readonly code: FieldFault }

/** Values as accepted, or every fault with its field. */
export function parseFields(
  definition: FormDefinition,
  input: Readonly<Record<string, unknown>>,
): { ok: true; values: Record<string, FieldValue> } | { ok: false; issues: FieldIssue[] } {
  const result = formSchema(definition).safeParse(input)
  if (result.success) return { ok: true, values: result.data }
  const issues = result.error.issues.flatMap((issue): FieldIssue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, code: 'unknown' }))
      : [{ field: String(issue.path[0]), code: asFault(issue.message) }],
  )
  return { ok: false, issues }
}

function asFault(message: string): FieldFault {
  return fieldFaults.find((fault) => fault === message) ?? 'characters'
}
