import { z } from 'zod'
import type { DeskAction } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { isPhone, normaliseEmail } from '#policy/addresses.ts'
import { cleanLine } from '#policy/clean-text.ts'
import { otherSources } from '#policy/vocabulary.ts'

/** A value as typed; left empty it is none. */
const value = z
  .string()
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .max(254)
      .regex(/^[^\n]*$/),
  )
  .transform((text) => text || null)

export const valuesSchema = { name: value, company: value, phone: value, email: value }

/** A correction as its form sends it. */
export const correctionSchema = {
  id: z.uuid(),
  ...valuesSchema,
  by: z.enum(otherSources),
  note: typedLine(200),
}

/** What the form of a correction posts to: a preview. */
export type CorrectionAction = DeskAction<'/admin/people/[id]/correct/preview', typeof correctionSchema>

export type TypedValues = {
  name: string | null
  company: string | null
  phone: string | null
  email: string | null
}

/** The values as they would be kept, or which of them is none of its kind. */
export function readValues({ name, company, phone, email }: TypedValues): TypedValues | 'email' | 'phone' {
  const address = email && normaliseEmail(email)
  if (email && !address) return 'email'
  if (phone && !isPhone(phone)) return 'phone'
  return { name, company, phone, email: address || null }
}
