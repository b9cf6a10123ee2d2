import { Secret, TOTP } from 'otpauth'
import type { AppContext } from '#lib/app.ts'
import { sealCookie, sessionCookieName } from '#lib/platform/auth/session-cookie.ts'
import { system } from '#lib/record-event.ts'
import { signInByLink } from '#lib/sign-in/link.ts'
import { choosePassword } from '#lib/sign-in/password.ts'
import { beginFactor, setFactor } from '#lib/sign-in/second-factor.ts'
import { addMember } from '#lib/staff/members.ts'

/** The cookie of an owner who is all the way in. */
export async function signInOwner(app: AppContext): Promise<string> {
  const email = 'bench@example.com'
  const now = app.clock()
  const made = await addMember(app.db, { email, role: 'owner', actor: system, now })
  const session = 'token' in made ? await signInByLink(app.db, made.token, now) : null
  if (!session || !('id' in made)) throw new Error('Nobody could be signed in.')
  const member = { id: made.id, email, sessionId: session.id }
  const change = {
    staffId: made.id,
    sessionId: session.id,
    current: '',
    chosen: 'marram grass holds the dune',
  }
  await choosePassword(app.db, change, now)
  const pending = beginFactor(app, member)
  const totp = new TOTP({ secret: Secret.fromBase32(pending.secret) })
  await setFactor(app, member, pending, totp.generate({ timestamp: now.getTime() }))
  return `${sessionCookieName(app.appUrl)}=${await sealCookie(app.keys.auth, { sessionId: session.id, known: [], departures: [] }, 3600)}`
}
