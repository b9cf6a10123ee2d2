import { z } from 'zod'
import { agency } from '#app/agency.ts'
import { readAmount } from '#lib/leads/money.ts'
import type { Outlook } from '#lib/leads/value-lead.ts'

/** A value as it was typed, and a day. */
export const outlookFields = {
  value: z.string().max(24).default(''),
  expected: z.union([z.literal(''), z.iso.date()]).default(''),
}

/** What was typed about the worth of a lead; null where the value is no amount. Empty: nobody says. */
export function readOutlook({ value, expected }: { value: string; expected: string }): Outlook | null {
  const valueMinor = value.trim() === '' ? null : readAmount(value, agency.pipeline.currency)
  if (value.trim() !== '' && valueMinor === null) return null
  return { valueMinor, expectedOn: expected || null }
}
