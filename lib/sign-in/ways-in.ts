import type { AuthOptions } from 'next-auth'
import type { AppContext } from '#lib/app.ts'
import { signInByPasskey } from '#lib/passkeys/passkeys.ts'
import type { PasskeyRefusal } from '#lib/passkeys/show-passkey.ts'
import { deskPath } from '#lib/platform/auth/desk-path.ts'
import { type AuthCall, returnFromProvider, startAtProvider } from '#lib/platform/auth/next-auth.ts'
import { oauthProvider, type ProviderFault } from '#lib/platform/auth/oauth-provider.ts'
import { ownFault } from '#lib/platform/auth/own-fault.ts'
import { enterOwnWay, quiet } from '#lib/platform/auth/own-way.ts'
import { assertsSecondFactor, type Claims, type SignInProvider } from '#lib/platform/auth/provider.ts'
import { type Departure, knownBy, type StaffCookie, sealCookie } from '#lib/platform/auth/session-cookie.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { staffAdapter } from './adapter.ts'
import { judgeClaims, type Refusal } from './judge-claims.ts'
import { signInByLink } from './link.ts'
import { signInByPassword } from './password.ts'
import { type Opening, startSession } from './session.ts'

type Signing = Pick<AppContext, 'db' | 'clock' | 'keys' | 'appUrl' | 'signInProviders'>

/** The browser that somebody signs in with. */
export type Browser = {
  readonly cookie: StaffCookie
  /** Browser and system in words. */
  readonly device: string | null
  /** Digest of its network, by which tries are counted. */
  readonly caller: Buffer
}

/** What a way in came to: what the cookie carries from now on, sealed, and the page of the desk it leads to. */
export type Entrance =
  | { readonly kind: 'in'; readonly cookie: string; readonly next: string }
  | {
      readonly kind: 'refused'
      readonly why: Refusal | ProviderFault['kind'] | 'wrong'
      readonly error?: unknown
    }

/** Opens a session for an address and a password. */
export function enterByPassword(
  app: Signing,
  browser: Browser,
  typed: { readonly email: string; readonly password: string },
  next: string,
): Promise<Entrance> {
  const { caller, device, cookie } = browser
  return enterBy(app, browser, 'password', next, () =>
    signInByPassword(app.db, { ...typed, caller, known: cookie.known }, app.clock(), device),
  )
}

/** Opens a session for a link that was mailed or handed over, and uses it up. */
export function enterByLink(app: Signing, browser: Browser, token: string): Promise<Entrance> {
  return enterBy(app, browser, 'link', '/admin', () =>
    signInByLink(app.db, token, app.clock(), browser.device),
  )
}

/** Opens a session for whoever shows a passkey at the question that this browser was asked. It is known from then on. */
export async function enterByPasskey(
  app: Signing,
  browser: Browser,
  answer: string,
  next: string,
): Promise<Extract<Entrance, { kind: 'in' }> | { readonly kind: 'refused'; readonly why: PasskeyRefusal }> {
  const came: { refusal: PasskeyRefusal; known: StaffCookie['known'] } = {
    refusal: 'asked',
    known: browser.cookie.known,
  }
  const shown = { question: browser.cookie.question, answer, by: browser.caller.toString('hex') }
  const entered = await enterOwnWay({
    ...ownWay(app, 'passkey', next),
    open: async () => {
      const opened = await signInByPasskey(app, shown, browser.device)
      if (typeof opened !== 'string') {
        came.known = knownBy(came.known, opened.staffId, newToken().token)
        return opened
      }
      came.refusal = opened
      return null
    },
    seal: (sessionId) => seal(app, { ...browser.cookie, known: came.known }, sessionId),
  })
  return entered ? { kind: 'in', ...entered } : { kind: 'refused', why: came.refusal }
}

const ownWay = (app: Signing, id: 'password' | 'link' | 'passkey', next: string) => ({
  appUrl: app.appUrl,
  secret: secretOf(app),
  id,
  next,
  target,
})

async function enterBy(
  app: Signing,
  { cookie }: Browser,
  id: 'password' | 'link',
  next: string,
  open: () => Promise<{ id: string } | null>,
): Promise<Entrance> {
  const entered = await enterOwnWay({
    ...ownWay(app, id, next),
    open,
    seal: (sessionId) => seal(app, cookie, sessionId),
  })
  return entered ? { kind: 'in', ...entered } : { kind: 'refused', why: 'wrong' }
}

/** Where a provider is that vouches for members, and what the browser has to bring back; null: it does not answer. */
export async function leaveForProvider(
  app: Signing,
  browser: Browser,
  provider: SignInProvider,
  next: string,
): Promise<{ readonly to: string; readonly departure: Departure } | null> {
  const { call } = byProvider(app, browser, provider)
  const { redirect, values } = await startAtProvider({ ...call, callbackUrl: next })
  const state = URL.canParse(redirect) ? new URL(redirect).searchParams.get('state') : null
  const { pkce = '', nonce = '', state: sealed = '', leads = '' } = values
  return state && sealed
    ? { to: redirect, departure: { state, values: { pkce, nonce, state: sealed, leads } } }
    : null
}

/** Opens a session for whoever a provider sends back, by the browser that left for it. */
export async function enterByProvider(
  app: Signing,
  browser: Browser,
  provider: SignInProvider,
  query: Readonly<Record<string, string>>,
): Promise<Entrance> {
  const departure = browser.cookie.departures.find(({ state }) => state === query.state)
  if (!departure) return { kind: 'refused', why: 'elsewhere' }
  if (query.error) return { kind: 'refused', why: 'declined' }
  const { call, came, broken } = byProvider(app, browser, provider)
  // Where it leads was said when they left: nothing of the way back changes that (S10).
  const { callbackUrl: _, ...answer } = query
  const { values } = await returnFromProvider(call, answer, departure.values)
  broken.rethrow()
  const next = deskPath(departure.values.leads) ?? '/admin'
  if (values.session) return { kind: 'in', cookie: values.session, next }
  const { refusal, fault } = came
  return { kind: 'refused', why: refusal ?? fault?.kind ?? 'silent', error: fault?.error }
}

function byProvider(app: Signing, browser: Browser, provider: SignInProvider) {
  const came: { refusal?: Refusal; fault?: ProviderFault } = {}
  const broken = ownFault()
  const adapter = staffAdapter(app, provider, broken.watch)
  const options: AuthCall['options'] = {
    ...common(app, browser),
    adapter,
    providers: [
      oauthProvider(provider, (fault) => {
        came.fault = fault
      }),
    ],
    callbacks: {
      redirect: ({ url }) => target(url),
      signIn: broken.watch(async ({ profile }) => {
        came.refusal = (await judgeClaims(app, provider, profile as Claims)) ?? undefined
        return came.refusal === undefined
      }),
      jwt: broken.watch(async ({ user, profile }) => {
        const claims = profile as Claims
        if (typeof claims.name === 'string') await adapter.updateUser?.({ id: user.id, name: claims.name })
        const opening: Opening = {
          by: provider.id,
          device: browser.device,
          withFactor: assertsSecondFactor(claims),
        }
        const session = await app.db.transaction((tx) => startSession(tx, user.id, opening, app.clock()))
        return { sid: session.id }
      }),
    },
  }
  return { came, broken, call: { appUrl: app.appUrl, provider: provider.id, options } }
}

const target = (url: string) => deskPath(url) ?? '/admin'
const secretOf = ({ keys }: Signing) => keyedDigest(keys.auth, 'next-auth', '').toString('base64')
const seal = ({ keys }: Signing, { known }: StaffCookie, sessionId: string) =>
  sealCookie(keys.auth, { sessionId, known, departures: [] })

function common(app: Signing, { cookie }: Browser) {
  return {
    secret: secretOf(app),
    session: { strategy: 'jwt' },
    jwt: { encode: ({ token }) => seal(app, cookie, String(token?.sid)) },
    pages: { signIn: '/admin/sign-in', error: '/admin/sign-in' },
    logger: quiet,
  } satisfies Partial<AuthOptions> & { secret: string }
}
