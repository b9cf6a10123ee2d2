import type { OAuthConfig } from 'next-auth/providers/oauth'
import { oauthProvider, type ProviderFault, whyOf } from './oauth-provider.ts'
import type { Claims } from './provider.ts'

/** A network by which people may sign in to their accounts, as the settings name it. */
export type NetworkEnd = {
  readonly id: 'facebook' | 'twitter' | 'openid'
  /** What an OpenID provider is called; others are called as the policy calls them. */
  readonly name?: string
  /** Whose subjects its are. */
  readonly issuer: string
  /** By which the policy knows it as a processor. */
  readonly host: string
  readonly clientId: string
  readonly clientSecret: string
  /** Another end in its stead. */
  readonly base?: string
  /** How long an answer of it is waited for, in milliseconds; absent: five seconds. */
  readonly patience?: number
}

/** What a network says of somebody. Only `subject` is more than talk: an address is theirs once their mailbox says so. */
export type NetworkSaid = {
  readonly subject: string
  readonly email: string | null
  readonly name: string | null
}

const longest = 255

const ends = {
  facebook: {
    authorize: 'https://www.facebook.com/dialog/oauth',
    token: 'https://graph.facebook.com/oauth/access_token',
    me: 'https://graph.facebook.com/me',
    scope: 'email',
    asking: { fields: 'id,name,email' },
    checks: ['state'],
    method: 'client_secret_post',
  },
  twitter: {
    authorize: 'https://x.com/i/oauth2/authorize',
    token: 'https://api.x.com/2/oauth2/token',
    me: 'https://api.x.com/2/users/me',
    // Nobody is told who they are there without the second.
    scope: 'users.read tweet.read',
    asking: {},
    checks: ['pkce', 'state'],
    method: 'client_secret_basic',
  },
} as const

/**
 * A network as next-auth takes it: OpenID Connect where it speaks that, else OAuth and a question for whom it means.
 * @param fail told why an answer was not taken
 */
export function networkProvider(
  network: NetworkEnd,
  fail: (fault: ProviderFault) => void,
): OAuthConfig<Claims> {
  const { id, clientId, clientSecret, name = id } = network
  const profile = (claims: Claims) => {
    const { subject, email, name } = saidBy(network, claims)
    return { id: subject, email: email ?? undefined, name }
  }
  if (id === 'openid') return { ...oauthProvider({ ...network, id: 'oidc', name }, fail), id, profile }
  const { authorize, token, me, scope, asking, checks, method } = at(ends[id], network.base)
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      fail({ kind: whyOf(error), error })
      throw error
    }
  }
  return {
    id,
    name,
    type: 'oauth',
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: method },
    checks: [...checks],
    authorization: { url: authorize, params: { scope } },
    httpOptions: { timeout: network.patience ?? 5000 },
    token: {
      url: token,
      request: ({ provider: { callbackUrl }, client, params, checks }) =>
        told(async () => ({ tokens: await client.oauthCallback(callbackUrl, params, checks) })),
    },
    userinfo: {
      url: me,
      request: ({ client, tokens }) =>
        told(() => client.userinfo(String(tokens.access_token), { params: asking })),
    },
    profile,
  }
}

function at(end: (typeof ends)[keyof typeof ends], base: string | undefined) {
  if (!base) return end
  const instead = (address: string) => base.replace(/\/+$/, '') + new URL(address).pathname
  const { authorize, token, me } = end
  return { ...end, authorize: instead(authorize), token: instead(token), me: instead(me) }
}

/** Reads what a network says; an empty subject where it names nobody. */
export function saidBy({ id }: Pick<NetworkEnd, 'id'>, said: Claims): NetworkSaid {
  const inner = id === 'twitter' ? ((said.data ?? {}) as Claims) : said
  const subject = text(id === 'openid' ? inner.sub : inner.id)
  return { subject: subject ?? '', email: text(inner.email)?.toLowerCase() ?? null, name: text(inner.name) }
}

function text(value: unknown): string | null {
  const written = typeof value === 'string' ? value.trim() : ''
  return written && written.length <= longest ? written : null
}
