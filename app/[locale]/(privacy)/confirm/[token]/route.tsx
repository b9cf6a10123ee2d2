import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { agency } from '#app/agency.ts'
import { choicesInWords } from '#app/choices-fields.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { type ConfirmLink, confirmLink, declineLink, previewLink } from '#lib/confirmations/confirm.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-dynamic'

const longest = 4_096

/** Shows the button. Changes nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>(async (locale, { token }) =>
  attempt(locale, async () => page(locale, await previewLink(await app(), token))),
)

/** The press. */
export const POST = localized<{ token: string }>(async (locale, { token }, request) =>
  attempt(locale, async () => {
    const opened = await app()
    const form = await readPostedForm(request, longest)
    const declines = typeof form !== 'string' && form.get('answer') === 'no'
    const link = declines
      ? await declineLink(opened, token)
      : await confirmLink(opened, token, callerAddress(request.headers))
    if (link.state === 'done') drainAfterwards()
    if (link.own) return seeOther(localePath(locale, `/privacy/requests/${link.own}`))
    return page(locale, link)
  }),
)

function page(
  locale: Locale,
  { state, use, referredBy = '', agent, gone, wish, wordings }: ConfirmLink,
): Promise<Response> {
  const { confirmEnquiry, confirmRequest, agreeReferral, preferences, home, ...words } =
    messages[locale].privacy
  const wider = {
    title: preferences.confirmTitle,
    text: preferences.confirmText,
    press: preferences.confirm,
    doneTitle: preferences.confirmDoneTitle,
    done: preferences.confirmDone,
    used: preferences.confirmUsed,
    expired: preferences.confirmExpired,
  }
  const own = {
    confirm_opt_in: {},
    confirm_enquiry: confirmEnquiry,
    confirm_request: { ...confirmRequest, ...(agent && forAgent(locale, agent)) },
    agree_referral: agreeReferral,
    widen_preferences: wider,
    undo_opt_out: {},
    open_package: {},
    open_request: {},
    open_agent: {},
  }[use]
  const confirm = { ...words.confirm, ...own }
  const { no, declinedTitle, declined, declinedStays } = agreeReferral
  const said = {
    open: {
      title: confirm.title,
      text: fill(confirm.text, { by: referredBy, agency: agency.content.name }),
      press: confirm.press,
      lines: wish ? choicesInWords(locale, wish) : wordings,
      decline: use === 'agree_referral' ? no : undefined,
    },
    declined: { title: declinedTitle, text: gone === 'lead' ? declinedStays : declined },
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

/** Somebody asks for whoever reads this: in their own words, which no mail repeats. */
function forAgent(locale: Locale, agent: NonNullable<ConfirmLink['agent']>) {
  const { confirmTitle, confirmText, confirmPress } = messages[locale].requests.agent
  return { title: fill(confirmTitle, agent), text: fill(confirmText, agent), press: confirmPress }
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
