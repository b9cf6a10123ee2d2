import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type KoaContextWithOIDC } from 'oidc-provider'
import type { SignInProvider } from '#lib/platform/auth/provider.ts'

export type Subject = Readonly<Record<string, unknown>> & { readonly sub: string }

/** A real OpenID provider on loopback, whose next answers can be spoiled. */
export type OpenIdProvider = {
  readonly settings: SignInProvider
  /** Who is signed in there, with what it says of them. */
  subject: Subject
  /** Alters the next ID tokens. */
  spoil: ((token: string) => string) | null
  /** Answers in the provider's stead, to whatever is asked of these paths. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
  readonly sign: (payload: object, header?: object) => string
  /** Goes from an address of it as a browser does, until it sends back to ours: the address it sends to. */
  readonly walk: (address: string, appUrl: string) => Promise<URL>
  readonly close: () => Promise<void>
}

const clientId = 'candor'
const clientSecret = 'a secret of the two that is long enough'

export async function openIdProvider(
  appUrl: string,
  id: SignInProvider['id'] | 'openid' = 'oidc',
): Promise<OpenIdProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  const server = createServer((request, response) => {
    if (!end.instead?.(request, response)) handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${appUrl}/api/auth/callback/${id}`],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['only a test'] },
    conformIdTokenClaims: false,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    claims: {
      openid: ['sub', 'amr', 'hd', 'xms_edov'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: () => ({ accountId: end.subject.sub, claims: () => end.subject }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      context.respond = false
      const { sub: accountId, amr } = end.subject
      const login = { accountId, ...(Array.isArray(amr) && { amr }) }
      await provider.interactionFinished(context.req, context.res, { login })
      return
    }
    await next()
    const body = context.body as { id_token?: string } | undefined
    if ((context as KoaContextWithOIDC).oidc?.route === 'token' && body?.id_token && end.spoil)
      body.id_token = end.spoil(body.id_token)
  })
  const handle = provider.callback()
  const end: OpenIdProvider = {
    settings: { id: id === 'openid' ? 'oidc' : id, name: 'Keys', issuer, clientId, clientSecret },
    subject: { sub: 'nobody' },
    spoil: null,
    instead: null,
    sign(payload, header = { alg: 'RS256', kid: 'one' }) {
      const text = [header, payload].map((part) => encode(part)).join('.')
      return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
    },
    walk,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return end
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** What an ID token says. */
export function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

async function walk(address: string, appUrl: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(address)
  for (let hop = 0; hop < 10 && url.origin !== new URL(appUrl).origin; hop++) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const to = response.headers.get('location')
    if (!to) throw new Error(`${url.pathname} answered ${response.status}: ${await response.text()}`)
    url = new URL(to, url)
  }
  return url
}
