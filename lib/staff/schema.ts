import { z } from 'zod'
import { roles } from '#db/schema/staff.ts'
import { normaliseEmail } from '#policy/addresses.ts'

/** Why a password was not accepted. The words for each stand in `messages/`. */
export type PasswordFault = 'too_short' | 'too_long' | 'own_address' | 'guessable'

const shortest = 12
// argon2id takes any length; a bound keeps a request from costing more than another.
const longest = 256

/** Why this password may not be that member's; null when it may. Length is counted in characters as people see them. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password.normalize('NFC')].length
  if (length < shortest) return 'too_short'
  if (length > longest) return 'too_long'
  return password.toLowerCase().includes(email.toLowerCase()) ? 'own_address' : null
}

export const staffEmail = z.string().transform((raw, context) => {
  const email = normaliseEmail(raw)
  if (email) return email
  context.addIssue({ code: 'custom', message: 'email' })
  return z.NEVER
})

/** A member as the team page and `npm run staff` give one. */
export const memberSchema = z.strictObject({ email: staffEmail, role: z.enum(roles) })

/** What the sign-in form sends. An address that is none is answered like a wrong password (S8), so any text passes. */
export const passwordSignInSchema = z.strictObject({
  email: z.string().max(320),
  password: z.string().max(1024),
})
