import type { NetworkEnd } from './auth/network.ts'
import type { Raw } from './setting-variables.ts'

type Names = {
  readonly id: NetworkEnd['id']
  /** What has to be set together. */
  readonly names: readonly (keyof Raw)[]
  readonly assemble: (raw: Raw) => Omit<NetworkEnd, 'id'>
}

/** By which settings each network is known. */
const networks: readonly Names[] = [
  {
    id: 'facebook',
    names: ['FACEBOOK_CLIENT_ID', 'FACEBOOK_CLIENT_SECRET'],
    assemble: (raw) => ({
      issuer: 'https://www.facebook.com',
      host: 'facebook.com',
      clientId: raw.FACEBOOK_CLIENT_ID ?? '',
      clientSecret: raw.FACEBOOK_CLIENT_SECRET ?? '',
      ...(raw.FACEBOOK_BASE_URL && { base: raw.FACEBOOK_BASE_URL }),
    }),
  },
  {
    id: 'twitter',
    names: ['TWITTER_CLIENT_ID', 'TWITTER_CLIENT_SECRET'],
    assemble: (raw) => ({
      issuer: 'https://x.com',
      host: 'x.com',
      clientId: raw.TWITTER_CLIENT_ID ?? '',
      clientSecret: raw.TWITTER_CLIENT_SECRET ?? '',
      ...(raw.TWITTER_BASE_URL && { base: raw.TWITTER_BASE_URL }),
    }),
  },
  {
    id: 'openid',
    names: ['ACCOUNT_OIDC_ISSUER', 'ACCOUNT_OIDC_CLIENT_ID', 'ACCOUNT_OIDC_CLIENT_SECRET'],
    assemble: (raw) => ({
      name: raw.ACCOUNT_OIDC_NAME,
      issuer: raw.ACCOUNT_OIDC_ISSUER ?? '',
      host: new URL(raw.ACCOUNT_OIDC_ISSUER ?? '').hostname,
      clientId: raw.ACCOUNT_OIDC_CLIENT_ID ?? '',
      clientSecret: raw.ACCOUNT_OIDC_CLIENT_SECRET ?? '',
    }),
  },
]

/** The settings that are missing beside others of the same network. */
export function missingOfNetworks(
  given: Readonly<Record<string, string | undefined>>,
): readonly (keyof Raw)[] {
  return networks
    .filter(({ names }) => names.some((name) => given[name]))
    .flatMap(({ names }) => names.filter((name) => !given[name]))
}

/** The networks that are set up, in the order in which their buttons stand. */
export function readNetworks(raw: Raw): NetworkEnd[] {
  return networks
    .filter(({ names }) => names.every((name) => raw[name]))
    .map(({ id, assemble }) => ({ id, ...assemble(raw) }))
}
