import type { AuthOptions } from 'next-auth'
import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { signInWith } from './next-auth.ts'
import { ownFault } from './own-fault.ts'

/** A way in that we check ourselves, run by next-auth. */
export type OwnWay = {
  readonly appUrl: string
  readonly secret: string
  /** Its name: `password`. */
  readonly id: string
  /** Opens a session, and gives its id; null: what was given opens nothing. */
  readonly open: () => Promise<{ readonly id: string } | null>
  /** Seals the session's id into what the browser carries. */
  readonly seal: (sessionId: string) => Promise<string>
  /** Where it leads; what is no page of the right kind is made one by `target`. */
  readonly next: string
  readonly target: (url: string) => string
}

/** Its own log would write what others say of people; faults come back and are logged where the request is answered. */
export const quiet = { error: () => {}, warn: () => {}, debug: () => {} }

/** Lets somebody in by a way of ours. Null where it opens nothing. */
export async function enterOwnWay(
  way: OwnWay,
): Promise<{ readonly cookie: string; readonly next: string } | null> {
  const { appUrl, secret, id, open, seal, next, target } = way
  const { watch, rethrow } = ownFault()
  const provider: CredentialsConfig = {
    id,
    name: id,
    type: 'credentials',
    credentials: {},
    authorize: watch(open),
    options: {} as never,
  }
  const options: AuthOptions & { secret: string } = {
    secret,
    providers: [provider],
    session: { strategy: 'jwt' },
    jwt: { encode: ({ token }) => seal(String(token?.sid)) },
    callbacks: { jwt: ({ user }) => ({ sid: user.id }), redirect: ({ url }) => target(url) },
    logger: quiet,
  }
  const { redirect, values } = await signInWith({ appUrl, provider: id, callbackUrl: next, options }, {})
  rethrow()
  return values.session ? { cookie: values.session, next: target(redirect) } : null
}
