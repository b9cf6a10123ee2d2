import type { AccountHolder } from '#lib/accounts/queries.ts'
import { findHolder } from '#lib/accounts/queries.ts'
import { accountSecret } from '#lib/accounts/sign-in.ts'
import type { AppContext } from '#lib/app.ts'
import { heedSignal, heedsSignal } from '#lib/doors/choices/heed-signal.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { signalsIn } from '#policy/cookie-choices/signals.ts'

type Pressing = { readonly app: AppContext; readonly locale: Locale; readonly headers: Headers }

/** Enters for somebody who is signed in and presses something what their browser's signal refuses (R10). */
export async function heedHolder({ app, locale, headers }: Pressing, holder: AccountHolder): Promise<void> {
  await heedSignal(app, holder, signalsIn(headers), messages[locale].cookieChoices.signal.person)
}

/** The same for whoever has just come in. @param sealed what their browser carries from now on */
export async function heedNewHolder(pressing: Pressing, sealed: string): Promise<void> {
  const { app } = pressing
  const { sessionId } = await openAccountCookie(accountSecret(app), sealed)
  const holder = sessionId ? await findHolder(app.db, sessionId, app.clock()) : null
  if (holder) await heedHolder(pressing, holder)
}

/** What is said of it on the page; null where the browser sends none, or nothing follows from it. */
export function sayHeeded({ app, locale, headers }: Pressing): string | null {
  return heedsSignal(app, signalsIn(headers)) ? messages[locale].cookieChoices.signal.person : null
}
