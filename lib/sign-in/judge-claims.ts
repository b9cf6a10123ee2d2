import type { AppContext } from '#lib/app.ts'
import { type Claims, provenAddress, type SignInProvider } from '#lib/platform/auth/provider.ts'
import { findRoleOfAddress } from '#lib/staff/domains.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { findAddressed, findIdentified } from './identities.ts'

/**
 * Why whoever a provider vouches for does not get in: `elsewhere`: not by the browser that left for it, or too late · `declined`:
 * they, or the provider, said no · `no_address`: none is proven · `not_on_team` · `other_identity`: the address was somebody else's.
 */
export type Refusal = 'elsewhere' | 'declined' | 'no_address' | 'not_on_team' | 'other_identity'

/** Who gets in: whom the provider knows as a member, a member by a proven address, or somebody of a domain that is let in. */
export async function judgeClaims(
  { db }: Pick<AppContext, 'db'>,
  provider: SignInProvider,
  claims: Claims,
): Promise<Refusal | null> {
  const known = await findIdentified(db, provider.issuer, String(claims.sub))
  if (known) return known.disabledAt ? 'not_on_team' : null
  const proven = provenAddress(provider, claims)
  if (!proven) return 'no_address'
  const email = normaliseEmail(proven)
  if (!email || email !== proven) return 'not_on_team'
  const member = await findAddressed(db, provider.issuer, email)
  if (!member) return (await findRoleOfAddress(db, email)) ? null : 'not_on_team'
  if (member.disabledAt) return 'not_on_team'
  return member.subject ? 'other_identity' : null
}
