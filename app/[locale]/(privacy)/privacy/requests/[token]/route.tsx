import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { ownRequestView } from '#app/own-request-view.ts'
import { siteDocument } from '#app/site-document.tsx'
import { OwnRequestPage, type OwnRequestPageProps } from '#components/privacy/own-request-page.tsx'
import { appealRefusal } from '#lib/requests/appeal.ts'
import { callErasureOff, pressErasure } from '#lib/requests/own-erasure.ts'
import { readOwnRequest } from '#lib/requests/own-request.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 1_024

/** Shows how the request stands. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => {
    const opened = await app()
    const request = await readOwnRequest(opened, token)
    if (!request) return ended(locale)
    return page(locale, await ownRequestView(opened, locale, token, request))
  }),
)

const acts = { erase: pressErasure, call_off: callErasureOff, appeal: appealRefusal } as const

/** The press. */
export const POST = localized<{ token: string }>((locale, { token }, request) =>
  attempt(locale, async () => {
    const form = await readPostedForm(request, longest)
    const act = form instanceof FormData ? form.get('act') : null
    if (act === 'erase' || act === 'call_off' || act === 'appeal') {
      if (await acts[act](await app(), token)) drainAfterwards()
    }
    return seeOther(localePath(locale, `/privacy/requests/${token}`))
  }),
)

function ended(locale: Locale): Promise<Response> {
  const { ownRequest: words } = messages[locale].privacy
  return page(locale, { title: words.ended, lines: [words.endedText], presses: [] })
}

function page(locale: Locale, view: Omit<OwnRequestPageProps, 'home'>, status = 200): Promise<Response> {
  const { home } = messages[locale].privacy
  return siteDocument(
    { locale, path: '/privacy', title: view.title, status, personal: true },
    <OwnRequestPage {...view} home={{ label: home, href: localePath(locale, '/') }} />,
  )
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'request' })
    const { away } = messages[locale].privacy
    return page(locale, { title: away.title, lines: [away.text], presses: [] }, 503)
  }
}
