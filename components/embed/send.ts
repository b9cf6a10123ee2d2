import { consentName } from '#components/forms/form-shape.ts'
import type { FieldFault } from '#policy/forms/field-fault.ts'
import type { EmbeddedForm } from './embedded-form.ts'

export type Sent =
  | { readonly kind: 'taken'; readonly reference: string }
  | { readonly kind: 'invalid'; readonly issues: readonly { field: string; code: FieldFault }[] }
  /** The policy changed since the form was fetched. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'too_many' | 'unavailable' }

/** The body of `POST /api/leads` as the form stands now. */
export function bodyOf({ shape, notice }: EmbeddedForm, data: FormData): string {
  const answers = shape.fields.flatMap(({ name, type }): [string, string | string[]][] => {
    const given = data.getAll(name).map(String).filter(Boolean)
    if (given.length === 0) return []
    return [[name, type === 'checkboxes' ? given : (given[0] ?? '')]]
  })
  const ticked = shape.consents
    .map(({ purpose }) => purpose)
    .filter((purpose) => data.get(consentName(purpose)) === 'true')
  const consents = Object.fromEntries(ticked.map((purpose) => [purpose, true]))
  return JSON.stringify({ ...Object.fromEntries(answers), form: shape.name, notice, consents })
}

/** @throws TypeError when nothing answers */
export async function send(origin: string, key: string, body: string, idempotency: string): Promise<Sent> {
  const answer = await fetch(`${origin}/api/leads`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotency,
    },
    body,
  })
  const said = await answer.json().catch(() => ({}))
  if (answer.status === 201) return { kind: 'taken', reference: said.reference }
  if (answer.status === 422) return { kind: 'invalid', issues: said.errors ?? [] }
  if (answer.status === 409) return { kind: 'outdated' }
  return { kind: answer.status === 429 ? 'too_many' : 'unavailable' }
}
