import type { SignInProvider } from './auth/provider.ts'
import type { Raw } from './setting-variables.ts'

type Names = {
  readonly id: SignInProvider['id']
  /** What has to be set together. */
  readonly names: readonly (keyof Raw)[]
  readonly assemble: (raw: Raw) => Omit<SignInProvider, 'id'>
}

/** By which settings each provider is known. */
const providers: readonly Names[] = [
  {
    id: 'google',
    names: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
    assemble: (raw) => ({
      name: 'Google',
      issuer: 'https://accounts.google.com',
      clientId: raw.GOOGLE_CLIENT_ID ?? '',
      clientSecret: raw.GOOGLE_CLIENT_SECRET ?? '',
    }),
  },
  {
    id: 'microsoft',
    names: ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'],
    assemble: (raw) => ({
      name: 'Microsoft',
      issuer: `https://login.microsoftonline.com/${raw.ENTRA_TENANT_ID}/v2.0`,
      clientId: raw.ENTRA_CLIENT_ID ?? '',
      clientSecret: raw.ENTRA_CLIENT_SECRET ?? '',
    }),
  },
  {
    id: 'oidc',
    names: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    assemble: (raw) => ({
      name: raw.OIDC_NAME,
      issuer: raw.OIDC_ISSUER ?? '',
      clientId: raw.OIDC_CLIENT_ID ?? '',
      clientSecret: raw.OIDC_CLIENT_SECRET ?? '',
    }),
  },
]

/** The settings that are missing beside others of the same provider. */
export function missingBesides(given: Readonly<Record<string, string | undefined>>): (keyof Raw)[] {
  return providers
    .filter(({ names }) => names.some((name) => given[name]))
    .flatMap(({ names }) => names.filter((name) => !given[name]))
}

/** The providers that are set up, in the order in which their buttons stand. */
export function readProviders(raw: Raw): SignInProvider[] {
  return providers
    .filter(({ names }) => names.every((name) => raw[name]))
    .map(({ id, assemble }) => ({ id, ...assemble(raw) }))
}
