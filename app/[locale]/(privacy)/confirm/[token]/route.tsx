import { PressPage } from '../../../../../components/privacy/press-page.tsx'
import { confirmSignUp, stateOfConfirmLink } from '../../../../../lib/journeys/newsletter/confirm.ts'
import { type Locale, localePath } from '../../../../../messages/locales.ts'
import { messages } from '../../../../../messages/messages.ts'
import { callerAddress } from '../../../../caller.ts'
import { house } from '../../../../house.ts'
import { localized } from '../../../../localized.ts'
import { logFault } from '../../../../log.ts'
import { siteDocument } from '../../../../site-document.tsx'

export const dynamic = 'force-dynamic'

/** Shows the button. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>(async (locale, { token }) =>
  attempt(locale, async () => page(locale, await stateOfConfirmLink(await house(), token))),
)

/** The press. */
export const POST = localized<{ token: string }>(async (locale, { token }, request) =>
  attempt(locale, async () => {
    const opened = await house()
    const confirmed = await confirmSignUp(opened, token, callerAddress(request.headers))
    return page(locale, confirmed ? 'done' : await stateOfConfirmLink(opened, token))
  }),
)

type State = 'open' | 'done' | 'used' | 'expired' | 'unknown'

function page(locale: Locale, state: State): Promise<Response> {
  const { confirm, home } = messages[locale].privacy
  const said = {
    open: { title: confirm.title, text: confirm.text, press: confirm.press },
    done: { title: confirm.doneTitle, text: confirm.done },
    used: { title: confirm.usedTitle, text: confirm.used },
    expired: { title: confirm.expiredTitle, text: confirm.expired },
    unknown: { title: confirm.unknownTitle, text: confirm.unknown },
  }[state]
  return siteDocument(
    { locale, path: '/newsletter', title: said.title, personal: true },
    <PressPage {...said} home={{ label: home, href: localePath(locale, '/') }} />,
  )
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'confirm' })
    const { away, home } = messages[locale].privacy
    return siteDocument(
      { locale, path: '/newsletter', title: away.title, status: 503, personal: true },
      <PressPage
        title={away.title}
        text={away.text}
        press={away.press}
        home={{ label: home, href: localePath(locale, '/') }}
      />,
    )
  }
}
