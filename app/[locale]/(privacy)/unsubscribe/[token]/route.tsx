import { PressPage } from '../../../../../components/privacy/press-page.tsx'
import { isUnsubscribeLink, unsubscribe } from '../../../../../lib/journeys/unsubscribe/unsubscribe.ts'
import { type Locale, localePath } from '../../../../../messages/locales.ts'
import { messages } from '../../../../../messages/messages.ts'
import { fill } from '../../../../../policy/fill.ts'
import { agency } from '../../../../agency.ts'
import { house } from '../../../../house.ts'
import { localized } from '../../../../localized.ts'
import { logFault } from '../../../../log.ts'
import { readPostedForm } from '../../../../read-body.ts'
import { siteDocument } from '../../../../site-document.tsx'

export const dynamic = 'force-dynamic'

/** Shows the button. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>(async (locale, { token }) => {
  try {
    return page(locale, isUnsubscribeLink(await house(), token) ? 'open' : 'unknown')
  } catch (error) {
    logFault(error, { route: 'unsubscribe' })
    return page(locale, 'away')
  }
})

/**
 * The press, and a mail program's one-click (RFC 8058): no cookie, no session, no Origin asked, no redirect; 200 after
 * the durable write, also when repeated (E3, E5).
 */
export const POST = localized<{ token: string }>(async (locale, { token }, request) => {
  try {
    const how = (await isOneClick(request)) ? 'one_click' : 'page'
    const { press } = messages[locale].privacy.unsubscribe
    return page(locale, (await unsubscribe(await house(), token, how, press)) ? 'done' : 'unknown')
  } catch (error) {
    logFault(error, { route: 'unsubscribe' })
    return page(locale, 'away')
  }
})

/** Longest post that is looked at, in bytes; a longer one, or a torn one, opts out all the same. */
const longest = 16 * 1024

async function isOneClick(request: Request): Promise<boolean> {
  const form = await readPostedForm(request, longest)
  return form instanceof FormData && form.get('List-Unsubscribe') === 'One-Click'
}

function page(locale: Locale, state: 'open' | 'done' | 'unknown' | 'away'): Promise<Response> {
  const { unsubscribe: words, away, home } = messages[locale].privacy
  const said = {
    open: { title: words.title, text: words.text, press: words.press, status: 200 },
    done: { title: words.doneTitle, text: words.done, status: 200 },
    unknown: {
      title: words.unknownTitle,
      text: fill(words.unknown, { email: agency.policy.controller.email }),
      status: 404,
    },
    away: { title: away.title, text: away.text, press: away.press, status: 503 },
  }[state]
  const { status, ...texts } = said
  return siteDocument(
    { locale, path: '/', title: texts.title, status, personal: true },
    <PressPage {...texts} home={{ label: home, href: localePath(locale, '/') }} />,
  )
}
