import { cookies } from 'next/headers'
import type { AppContext } from '#lib/app.ts'
import { sealSession, sessionCookieName, sessionCookieOptions } from '#lib/platform/auth/session-cookie.ts'
import { type Session, sessionHours } from '#lib/sign-in/session.ts'
import { redirectTo } from './responses.tsx'

/** Hands the browser its session and sends it on. */
export async function answerSignedIn({ appUrl, keys }: AppContext, session: Session): Promise<Response> {
  const value = await sealSession(keys.auth, session.id, sessionHours * 3600)
  const jar = await cookies()
  jar.set(sessionCookieName(appUrl), value, sessionCookieOptions(appUrl, session.expiresAt))
  return redirectTo('/admin')
}

/** Takes the cookie back from the browser, after its session has ended. */
export async function takeCookieBack({ appUrl }: AppContext): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(appUrl), '', sessionCookieOptions(appUrl, new Date(0)))
}
