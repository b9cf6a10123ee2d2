/** Whoever else vouches for members of staff, by OpenID Connect, as the settings name them. */
export type SignInProvider = {
  readonly id: 'google' | 'microsoft' | 'oidc'
  /** As staff know it: it stands on the button. */
  readonly name: string
  /** Its own address, as its tokens name it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How long an answer of it is waited for, in milliseconds; absent: five seconds. */
  readonly patience?: number
}

/** What a provider says of somebody, once its signature is checked. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * The address that a provider has proven, in small letters. Null where it only repeats what it was told: anybody could
 * have typed that there.
 */
export function provenAddress({ id }: Pick<SignInProvider, 'id'>, claims: Claims): string | null {
  const email = typeof claims.email === 'string' ? claims.email.toLowerCase() : ''
  if (!email) return null
  // Microsoft's directories let any text stand as an address, and say by `xms_edov` whether its domain is the directory's own.
  if (id === 'microsoft') return isYes(claims.xms_edov) ? email : null
  if (!isYes(claims.email_verified)) return null
  // Google answers for the addresses of its own domains alone: `hd` names one of Workspace.
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (id === 'google' && domain !== 'gmail.com' && domain !== claims.hd) return null
  return email
}

/** Microsoft writes what is so as `true`, `"true"`, `1` or `"1"`. */
function isYes(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1'
}

const secondFactors = new Set(['otp', 'hwk', 'swk', 'sc', 'sms', 'tel'])

/** Whether a provider asserts that it asked for a second factor (RFC 8176): it says so, or names a password and something held. */
export function assertsSecondFactor({ amr }: Claims): boolean {
  if (!Array.isArray(amr)) return false
  if (amr.includes('mfa')) return true
  return (amr.includes('pwd') || amr.includes('pin')) && amr.some((method) => secondFactors.has(method))
}
