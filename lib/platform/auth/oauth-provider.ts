import type { OAuthConfig } from 'next-auth/providers/oauth'
import { custom } from 'openid-client'
import { type Claims, provenAddress, type SignInProvider } from './provider.ts'

/** How far clocks of a provider and of ours may differ, in seconds. */
export const clockTolerance = 5 * 60

/** Why nobody was let in by a provider: it gave no usable answer, or one that is not proven to be its own, or not for us. */
export type ProviderFault = { readonly kind: 'silent' | 'unproven'; readonly error: unknown }

/**
 * A provider as next-auth takes it: discovered at its address, by code with PKCE, state and nonce.
 * @param fail told why an answer was not taken: next-auth itself says only that it was not
 */
export function oauthProvider(
  provider: SignInProvider,
  fail: (fault: ProviderFault) => void,
): OAuthConfig<Claims> {
  const { id, name, issuer, clientId, clientSecret } = provider
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    idToken: true,
    clientId,
    clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    httpOptions: { timeout: provider.patience ?? 5000 },
    // An address that comes out of `profile` is proven: by it a member is known when they first come.
    allowDangerousEmailAccountLinking: true,
    token: {
      async request({ provider: { callbackUrl }, client, params, checks }) {
        client[custom.clock_tolerance] = clockTolerance
        try {
          if (client.issuer.metadata.issuer !== issuer) throw new Error('Another issuer answers there.')
          return { tokens: await client.callback(callbackUrl, params, checks) }
        } catch (error) {
          fail({ kind: whyOf(error), error })
          throw error
        }
      },
    },
    profile: (claims) => ({
      id: String(claims.sub),
      email: provenAddress(provider, claims) ?? undefined,
      name: typeof claims.name === 'string' ? claims.name : null,
    }),
  }
}

/** Why an answer was not taken: what a server did not say, or said in HTML, proves nothing either way. */
export function whyOf(error: unknown): ProviderFault['kind'] {
  return isUnproven(error) ? 'unproven' : 'silent'
}

function isUnproven(error: unknown): boolean {
  const { name, message, code } = error as { name?: string; message?: string; code?: string }
  if (code?.startsWith('E') || name === 'ParseError') return false
  return !/timed out|expected 200 OK|JSON/i.test(message ?? '')
}
