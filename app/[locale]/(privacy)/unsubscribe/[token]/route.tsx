import type { ReactNode } from 'react'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { agency } from '#app/agency.ts'
import { choicesFields } from '#app/choices-fields.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { StoppedPage } from '#components/privacy/stopped-page.tsx'
import { readChosen } from '#lib/doors/choices/chosen.ts'
import { everything } from '#lib/preferences/queries.ts'
import { isUnsubscribeLink, resubscribe, unsubscribe } from '#lib/unsubscribes/unsubscribe.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-dynamic'

/** Longest post that is looked at, in bytes; a longer one, or a torn one, opts out all the same. */
const longest = 16 * 1024

/** Shows the button. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>(async (locale, { token }) => {
  try {
    return page(locale, isUnsubscribeLink(await app(), token) ? 'open' : 'unknown')
  } catch (error) {
    logFault(error, { route: 'unsubscribe' })
    return page(locale, 'away')
  }
})

/**
 * The press, and a mail program's one-click (RFC 8058): no cookie, no session, no Origin asked, no redirect; 200 after
 * the durable write, also when repeated (E3, E5). What the press is answered with can take it back.
 */
export const POST = localized<{ token: string }>(async (locale, { token }, request) => {
  try {
    const form = await readPostedForm(request, longest)
    const undo = form instanceof FormData && form.get('undo')
    if (undo && typeof undo === 'string') return await takeBack(locale, undo, form)
    const isOneClick = form instanceof FormData && form.get('List-Unsubscribe') === 'One-Click'
    const how = isOneClick ? 'one_click' : 'page'
    const { press } = messages[locale].privacy.unsubscribe
    const done = await unsubscribe(await app(), token, how, press)
    if (done && isOneClick) return toProgram(messages[locale].privacy.unsubscribe.doneTitle)
    return done ? stopped(locale, done.undo) : page(locale, 'unknown')
  } catch (error) {
    logFault(error, { route: 'unsubscribe' })
    return page(locale, 'away')
  }
})

/** Nobody reads what a mail program is answered. */
function toProgram(said: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(`${said}\n`, { headers })
}

async function takeBack(locale: Locale, undo: string, form: FormData): Promise<Response> {
  const less = form.get('less') === 'yes' ? readChosen(form) : null
  return page(locale, (await resubscribe(await app(), undo, less)) ? 'undone' : 'over')
}

function stopped(locale: Locale, undo: string | null): Promise<Response> {
  const { unsubscribe: words, home } = messages[locale].privacy
  const again = undo
    ? {
        title: words.again,
        text: words.againText,
        token: undo,
        undo: words.undo,
        less: words.less,
        fields: choicesFields(locale, { ...everything, rarely: true }),
      }
    : undefined
  return answer(
    locale,
    words.doneTitle,
    200,
    <StoppedPage
      title={words.doneTitle}
      text={words.done}
      again={again}
      home={{ label: home, href: localePath(locale, '/') }}
    />,
  )
}

function page(locale: Locale, state: 'open' | 'undone' | 'over' | 'unknown' | 'away'): Promise<Response> {
  const { unsubscribe: words, away, home } = messages[locale].privacy
  const said = {
    open: { title: words.title, text: words.text, press: words.press, status: 200 },
    undone: { title: words.undoneTitle, text: words.undone, status: 200 },
    over: { title: words.overTitle, text: words.over, status: 200 },
    unknown: {
      title: words.unknownTitle,
      text: fill(words.unknown, { email: agency.policy.controller.email ?? agency.content.email }),
      link: { label: words.ask, href: localePath(locale, '/unsubscribe') },
      status: 404,
    },
    away: { title: away.title, text: away.text, press: away.press, status: 503 },
  }[state]
  const { status, ...texts } = said
  return answer(
    locale,
    texts.title,
    status,
    <PressPage {...texts} home={{ label: home, href: localePath(locale, '/') }} />,
  )
}

function answer(locale: Locale, title: string, status: number, content: ReactNode): Promise<Response> {
  return siteDocument({ locale, path: '/', title, status, personal: true }, content)
}
