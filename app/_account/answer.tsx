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
import type { PendingIdentity } from '#lib/platform/auth/account-cookie.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import { isSameOrigin } from '#lib/platform/auth/same-origin.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { isolate } from '#policy/print.ts'
import { networkName, networkPresses } from './networks.ts'

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

type Asking = {
  /** What just came to pass. */
  readonly said?: string
  /** An address that is none. */
  readonly wrong?: string
  /** What a network said of whoever came back from it. */
  readonly pending?: PendingIdentity | null
}

/** The field for an address, and the networks by which one can come in instead; after one of them, the field for whose account it opens. */
export function answerSignIn(
  { networks }: Pick<AppContext, 'networks'>,
  locale: Locale,
  { said, wrong, pending }: Asking = {},
): Promise<Response> {
  const { signIn: words, networks: net } = messages[locale].account
  const error = wrong === undefined ? undefined : words.badEmail
  const network = pending && networks.find(({ issuer }) => issuer === pending.issuer)
  const named = network && networkName(locale, network)
  const text = pending && named ? provingText(locale, named, pending) : words.text
  const title = named ? net.prove : words.title
  const others =
    pending && named
      ? { presses: [{ act: 'forget_network', label: fill(net.without, { network: named }) }] }
      : { title: net.or, presses: networkPresses(locale, networks) }
  const page = (
    <AskLinkPage
      title={title}
      text={said ? `${said} ${text}` : text}
      label={words.email}
      send={words.send}
      typed={wrong ?? pending?.email ?? undefined}
      error={error}
      values={named ? { connect: '1' } : {}}
      others={others.presses.length > 0 ? others : undefined}
    />
  )
  return answerAccount(locale, title, page, error ? 422 : 200)
}

function provingText(locale: Locale, network: string, { name }: PendingIdentity): string {
  const { proveText, proveUnnamed } = messages[locale].account.networks
  return name ? fill(proveText, { network, name: isolate(name, locale) }) : fill(proveUnnamed, { network })
}

/** A page that goes on by itself: a form of ours may not lead elsewhere, as every page says to the browser (S3). */
export async function answerLeaving(locale: Locale, network: NetworkEnd, to: string): Promise<Response> {
  const { networks: words } = messages[locale].account
  const named = { network: networkName(locale, network) }
  const title = fill(words.leaving, named)
  const home = { label: messages[locale].privacy.home, href: localePath(locale, '/') }
  const link = { label: fill(words.leavingLink, named), href: to }
  const response = await answerAccount(
    locale,
    title,
    <PressPage title={title} text={words.leavingText} link={link} home={home} />,
  )
  response.headers.set('refresh', `0; url=${to}`)
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}

/** The field for the six digits: the same for every address (S8). */
export function answerCode(
  locale: Locale,
  email: string,
  { wrong = false, connects = false } = {},
): Promise<Response> {
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
      connects={connects}
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
    if (!reads && !isSameOrigin(request.headers, opened.appUrl)) return answerSignIn(opened, locale)
    return await work(opened)
  } catch (error) {
    logFault(error, { route: 'account' })
    const { away } = messages[locale].privacy
    return sayAccount(locale, away.title, away.text, 503)
  }
}
