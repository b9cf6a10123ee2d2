import { createHash, randomBytes } from 'node:crypto'
import nextAuth, { type AuthOptions } from 'next-auth'

/** What next-auth would have a browser keep, by names of its own; whatever carries them is ours. */
export type AuthValues = Readonly<Record<string, string>>

export type AuthCall = {
  readonly appUrl: string
  readonly provider: string
  readonly options: Omit<AuthOptions, 'cookies'> & { readonly secret: string }
  /** Where the way in leads in the end. */
  readonly callbackUrl?: string
}

export type AuthAnswer = { readonly redirect: string; readonly values: AuthValues }

type Handler = (request: object, response: object, options: AuthOptions) => Promise<void>

// A module of CommonJS: what its default is depends on who loads it.
const handle = ('default' in nextAuth ? nextAuth.default : nextAuth) as unknown as Handler

// next-auth takes its own address from the request, which is written here and by nobody else, or from an environment of its own.
delete process.env.NEXTAUTH_URL
process.env.AUTH_TRUST_HOST = 'true'

const named = { options: { httpOnly: true, sameSite: 'lax', path: '/' } } as const
const cookies: AuthOptions['cookies'] = {
  sessionToken: { name: 'session', ...named },
  callbackUrl: { name: 'leads', ...named },
  csrfToken: { name: 'csrf', ...named },
  pkceCodeVerifier: { name: 'pkce', ...named },
  state: { name: 'state', ...named },
  nonce: { name: 'nonce', ...named },
}

/** Asks next-auth where a provider is that vouches for somebody, and what the browser has to bring back. */
export function startAtProvider(call: AuthCall): Promise<AuthAnswer> {
  return post(call, 'signin', {})
}

/** Has next-auth check what somebody typed or pressed, by a provider of our own. */
export function signInWith(
  call: AuthCall,
  credentials: Readonly<Record<string, string>>,
): Promise<AuthAnswer> {
  return post(call, 'callback', credentials)
}

/**
 * Has next-auth check what a provider sent back.
 * @param values what `startAtProvider` gave for this browser
 */
export function returnFromProvider(
  call: AuthCall,
  query: Readonly<Record<string, string>>,
  values: AuthValues,
): Promise<AuthAnswer> {
  return run(call, 'GET', 'callback', { query, values, body: {} })
}

/** Who may post is looked at before, by where a form came from (S2): the token that next-auth asks for is made for the call. */
function post(call: AuthCall, action: string, fields: Readonly<Record<string, string>>): Promise<AuthAnswer> {
  const csrfToken = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${csrfToken}${call.options.secret}`).digest('hex')
  const body = { ...fields, csrfToken, callbackUrl: call.callbackUrl ?? '' }
  return run(call, 'POST', action, { query: {}, values: { csrf: `${csrfToken}|${proof}` }, body })
}

type Given = { query: Readonly<Record<string, string>>; values: AuthValues; body: Record<string, string> }

async function run(
  { appUrl, provider, options }: AuthCall,
  method: 'GET' | 'POST',
  action: string,
  { query, values, body }: Given,
): Promise<AuthAnswer> {
  const { host, protocol } = new URL(appUrl)
  const request = {
    method,
    headers: { host, 'x-forwarded-proto': protocol.slice(0, -1) },
    query: { ...query, nextauth: [action, provider] },
    cookies: { ...values },
    body,
  }
  const answer = collect()
  await handle(request, answer.response, { ...options, cookies })
  return answer.read()
}

/** Stands where the framework's response would: what next-auth writes to it is read here. */
function collect() {
  const headers = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => {},
    send: () => {},
    json: () => {},
  }
  const read = (): AuthAnswer => ({
    redirect: String(headers.get('location') ?? ''),
    values: Object.fromEntries([headers.get('set-cookie') ?? []].flat().map(pairOf).filter(isKept)),
  })
  return { response, read }
}

function pairOf(header: string): [string, string] {
  const pair = header.split(';', 1)[0] ?? ''
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}

const isKept = ([, value]: [string, string]) => value !== ''
