import { cookies } from 'next/headers'
import { type AccountHolder, findHolder } from '#lib/accounts/queries.ts'
import { accountSecret } from '#lib/accounts/sign-in.ts'
import type { AppContext } from '#lib/app.ts'
import {
  type AccountCookie,
  accountCookieName,
  accountHours,
  openAccountCookie,
  sealAccountCookie,
} from '#lib/platform/auth/account-cookie.ts'
import { sessionCookieOptions } from '#lib/platform/auth/session-cookie.ts'

/** What this browser's cookie carries. */
export async function readAccountCookie(app: AppContext): Promise<AccountCookie> {
  return openAccountCookie(accountSecret(app), (await cookies()).get(accountCookieName(app.appUrl))?.value)
}

/** Who is signed in by this browser; null: nobody. */
export async function presentHolder(app: AppContext): Promise<AccountHolder | null> {
  const { sessionId } = await readAccountCookie(app)
  return sessionId ? findHolder(app.db, sessionId, app.clock()) : null
}

/** Has the browser carry this. */
export async function giveAccountCookie(app: AppContext, carried: AccountCookie): Promise<void> {
  await setAccountCookie(app, await sealAccountCookie(accountSecret(app), carried))
}

/** Has the browser carry what was sealed; null: nothing any more. */
export async function setAccountCookie({ appUrl, clock }: AppContext, sealed: string | null): Promise<void> {
  const expires = sealed ? new Date(clock().getTime() + accountHours * 3_600_000) : new Date(0)
  const jar = await cookies()
  jar.set(accountCookieName(appUrl), sealed ?? '', sessionCookieOptions(appUrl, expires))
}
