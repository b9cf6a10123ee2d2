import { answerAccount, sayAccount, withAccounts } from '#app/_account/answer.tsx'
import { giveAccountCookie, readAccountCookie } from '#app/_account/cookie.ts'
import { heedNewHolder } from '#app/_account/heed-holder.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { localized } from '#app/localized.ts'
import { PressPage } from '#components/privacy/press-page.tsx'
import { isLinkOpen } from '#lib/accounts/queries.ts'
import { accountSecret, signInByLink } from '#lib/accounts/sign-in.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

/** Where the mailed link leads. Opening it uses nothing: mail scanners do. The press does (E4). */
export const GET = localized<{ token: string }>((locale, { token }, request) =>
  withAccounts(locale, request, async (app) => {
    if (!(await isLinkOpen(app.db, digestBytes(token), app.clock()))) return dead(locale)
    const { account, privacy } = messages[locale]
    const { title, text, press } = account.link
    const home = { label: privacy.home, href: localePath(locale, '/') }
    return answerAccount(locale, title, <PressPage title={title} text={text} press={press} home={home} />)
  }),
)

export const POST = localized<{ token: string }>((locale, { token }, request) =>
  withAccounts(locale, request, async (app) => {
    const { browser, pending } = await readAccountCookie(app)
    const device = deviceOf(request.headers.get('user-agent'))
    const signedIn = await signInByLink(app, { token, browser, device })
    if (!signedIn) return dead(locale)
    // What a network said is asked about on the page: a mailed link may be pressed by whoever finds it.
    const opened = await openAccountCookie(accountSecret(app), signedIn.cookie)
    await giveAccountCookie(app, { ...opened, ...(pending && { pending }) })
    await heedNewHolder({ app, locale, headers: request.headers }, signedIn.cookie)
    return seeOther(localePath(locale, '/account?said=cookies'))
  }),
)

function dead(locale: Locale): Promise<Response> {
  const { deadTitle, dead: text } = messages[locale].account.link
  return sayAccount(locale, deadTitle, text, 404)
}
