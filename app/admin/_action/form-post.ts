import type { z } from 'zod'
import { readPostedForm } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { refuse } from './responses.tsx'

const largestForm = 200_000

/** The refusal of a request that no page of ours sent (S2); null for one that may go on. */
export async function refuseForeign(request: Request): Promise<Response | null> {
  return isSameOrigin(request.headers, (await app()).appUrl) ? null : refuse(403, 'origin')
}

/** Reads a form's fields together with the path's parameters; files and unknown fields are refused (S10). */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  parameters: Record<string, string>,
): Promise<{ input: z.infer<S> } | { refusal: Response }> {
  const form = await readPostedForm(request, largestForm)
  if (form === 'too_large') return { refusal: await refuse(413, 'tooLarge') }
  if (form === 'unreadable') return { refusal: await refuse(400, 'input') }
  const parsed = schema.safeParse({ ...valuesOf(form), ...parameters })
  return parsed.success ? { input: parsed.data } : { refusal: await refuse(422, 'input') }
}

/** A name that comes more than once is a list, which only a schema that expects one takes. */
function valuesOf(form: FormData): Record<string, unknown> {
  const values = new Map<string, unknown>()
  for (const [name, value] of form) {
    values.set(name, values.has(name) ? [values.get(name), value].flat() : value)
  }
  return Object.fromEntries(values)
}
