import type { ReactNode } from 'react'
import { logFault } from '#app/_http/log.ts'
import { app } from '#app/context.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { AccountCodePage } from '#components/privacy/account-code-page.tsx'
import { AskLinkPage } from '#components/privacy/ask-link-page.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import type { AppContext } from '#lib/app.ts'
import { codeMinutes } from '#lib/doors/choices/account-code.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { isolate } from '#policy/print.ts'

/** A page of an account: of one person, kept by no cache. */
export function answerAccount(
  locale: Locale,
  title: string,
  page: ReactNode,
  status = 200,
): Promise<Response> {
  return siteDocument({ locale, path: '/account', title, status, personal: true }, page)
}

/** Says one thing, and leads to the ways in. */
export function sayAccount(locale: Locale, title: string, text: string, status = 200): Promise<Response> {
  const { account, privacy } = messages[locale]
  const link = { label: account.link.again, href: localePath(locale, '/account') }
  const home = { label: privacy.home, href: localePath(locale, '/') }
  return answerAccount(locale, title, <PressPage title={title} text={text} link={link} home={home} />, status)
}

/** The field for an address. @param said what just came to pass */
export function answerSignIn(locale: Locale, said?: string, typed?: string): Promise<Response> {
  const { signIn: words } = messages[locale].account
  const error = typed === undefined ? undefined : words.badEmail
  const page = (
    <AskLinkPage
      title={words.title}
      text={said ? `${said} ${words.text}` : words.text}
      label={words.email}
      send={words.send}
      typed={typed}
      error={error}
    />
  )
  return answerAccount(locale, words.title, page, error ? 422 : 200)
}

/** The field for the six digits: the same for every address (S8). */
export function answerCode(locale: Locale, email: string, wrong = false): Promise<Response> {
  const { account, forms } = messages[locale]
  const { code: words } = account
  const text = fill(words.text, { email: isolate(email, locale), minutes: codeMinutes })
  const page = (
    <AccountCodePage
      title={words.title}
      text={text}
      label={words.label}
      send={words.send}
      email={email}
      error={wrong ? words.wrong : undefined}
      errorPrefix={forms.errorPrefix}
      again={{ label: words.again, href: localePath(locale, '/account') }}
    />
  )
  return answerAccount(locale, words.title, page, wrong ? 422 : 200)
}

/**
 * Works for an agency whose policy offers accounts, and for no other. What changes something has to come from a page of ours
 * (S2): a browser's cookie goes with any.
 */
export async function withAccounts(
  locale: Locale,
  request: Request,
  work: (opened: AppContext) => Promise<Response>,
): Promise<Response> {
  try {
    const opened = await app()
    if (!opened.agency.policy.collecting.accounts) return notFoundDocument(locale)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads && !isSameOrigin(request.headers, opened.appUrl)) return answerSignIn(locale)
    return await work(opened)
  } catch (error) {
    logFault(error, { route: 'account' })
    const { away } = messages[locale].privacy
    return sayAccount(locale, away.title, away.text, 503)
  }
}
