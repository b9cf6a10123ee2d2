import type { ReactNode } from 'react'
import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { AskLinkPage } from '#components/privacy/ask-link-page.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { askForLink } from '#lib/doors/choices/ask-link.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 4_096

/** For somebody whose old mail is gone. */
export const GET = localized(async (locale) => ask(locale))

/** Mails a link to an address that is held; the page says the same of every address (S8). */
export const POST = localized(async (locale, _, request) => {
  const { ask: words, away } = messages[locale].privacy
  try {
    const form = await readPostedForm(request, longest)
    const typed = form instanceof FormData ? String(form.get('email') ?? '') : ''
    const asked = await askForLink(await app(), typed, callerAddress(request.headers))
    if (asked === 'not_address') return ask(locale, typed)
    if (asked === 'too_many') return say(locale, words.tooManyTitle, words.tooMany, 429)
    drainAfterwards()
    return say(locale, words.sentTitle, words.sent)
  } catch (error) {
    logFault(error, { route: 'unsubscribe' })
    return say(locale, away.title, away.text, 503)
  }
})

function ask(locale: Locale, typed?: string): Promise<Response> {
  const { ask: words } = messages[locale].privacy
  const error = typed === undefined ? undefined : words.badEmail
  const page = (
    <AskLinkPage
      title={words.title}
      text={words.text}
      label={words.email}
      send={words.send}
      typed={typed}
      error={error}
    />
  )
  return answer(locale, words.title, page, error ? 422 : 200)
}

function say(locale: Locale, title: string, text: string, status = 200): Promise<Response> {
  const home = { label: messages[locale].privacy.home, href: localePath(locale, '/') }
  return answer(locale, title, <PressPage title={title} text={text} home={home} />, status)
}

function answer(locale: Locale, title: string, page: ReactNode, status: number): Promise<Response> {
  return siteDocument({ locale, path: '/unsubscribe', title, status, personal: true }, page)
}
