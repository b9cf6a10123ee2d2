import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { archive } from '#app/_requests/archive.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { fetchTransfer, readTransfer } from '#lib/doors/disclose/package/fetch-transfer.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-dynamic'

/** Shows a company who has what handed over to it, and the button. Discloses nothing more, whoever fetches it (E4). */
export const GET = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => page(locale, await readTransfer(await app(), token))),
)

/** The press: the archive, once (R5). */
export const POST = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => {
    const made = await fetchTransfer(await app(), token)
    if (!made) return page(locale, null)
    drainAfterwards()
    return archive(made)
  }),
)

function page(locale: Locale, offered: { who: string } | null): Promise<Response> {
  const { transfer: words } = messages[locale].requests
  return say(
    locale,
    offered
      ? { title: words.pageTitle, text: fill(words.pageText, offered), press: words.take }
      : { title: words.ended, text: words.endedText },
  )
}

function say(
  locale: Locale,
  said: { title: string; text: string; press?: string },
  status = 200,
): Promise<Response> {
  const home = { label: messages[locale].privacy.home, href: localePath(locale, '/') }
  return siteDocument(
    { locale, path: '/privacy', title: said.title, status, personal: true },
    <PressPage {...said} home={home} />,
  )
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'transfer' })
    const { title, text } = messages[locale].privacy.away
    return say(locale, { title, text }, 503)
  }
}
