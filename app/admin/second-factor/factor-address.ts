import { z } from 'zod'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'

/** That the second factor is asked of somebody who gave it before, as a form and an address say it. */
export const askedAgain = z.literal('1').optional()

/** The question for the second factor, which leads to a page of the desk. @param again `1`: it was given before, and is asked anew */
export function factorAddress(next: string, again: z.infer<typeof askedAgain>): string {
  const address = leadingTo('/admin/second-factor', next)
  return again ? `${address}${address.includes('?') ? '&' : '?'}again=${again}` : address
}
