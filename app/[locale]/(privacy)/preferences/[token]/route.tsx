import type { ReactNode } from 'react'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { agency } from '#app/agency.ts'
import { choicesFields } from '#app/choices-fields.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { ChoicesPage } from '#components/privacy/choices-page.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { readChosen } from '#lib/doors/choices/chosen.ts'
import { heedSignal, heedsSignal } from '#lib/doors/choices/heed-signal.ts'
import { choosePreferences, readChoices, stopHref } from '#lib/preferences/preferences.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { signalsIn } from '#policy/cookie-choices/signals.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-dynamic'

const longest = 16 * 1024

/** Shows what stands, and changes nothing (E4). */
export const GET = localized<{ token: string }>(async (locale, { token }, request) =>
  attempt(locale, async () => {
    const opened = await app()
    const choices = await readChoices(opened, token)
    if (typeof choices === 'string') return say(locale, choices)
    const { preferences: words } = messages[locale].privacy
    const { signal } = messages[locale].cookieChoices
    return answer(
      locale,
      words.title,
      <ChoicesPage
        title={words.title}
        text={[words.text, ...(heedsSignal(opened, signalsIn(request.headers)) ? [signal.person] : [])].join(
          ' ',
        )}
        fields={choicesFields(locale, choices.preferences)}
        save={words.save}
        stop={{
          label: words.stop,
          text: words.stopText,
          href: localePath(locale, stopHref(opened, token)),
        }}
        receipts={{
          ...messages[locale].versions.receipts,
          href: localePath(locale, `/preferences/${token}/receipts`),
        }}
      />,
    )
  }),
)

/** Less holds at once; for more, the mailbox is asked. */
export const POST = localized<{ token: string }>(async (locale, { token }, request) =>
  attempt(locale, async () => {
    const form = await readPostedForm(request, longest)
    if (!(form instanceof FormData)) return say(locale, 'unknown')
    const opened = await app()
    const { signal } = messages[locale].cookieChoices
    const emailKey = readChoiceToken(opened, 'preferences', token)
    const heeded = await heedSignal(
      opened,
      { personId: null, emailKey },
      signalsIn(request.headers),
      signal.person,
    )
    const changed = await choosePreferences(opened, token, readChosen(form))
    if (typeof changed === 'string') return say(locale, changed)
    if (changed.mailed) drainAfterwards()
    const { preferences: words } = messages[locale].privacy
    const lines = [
      ...(heeded ? [signal.person] : []),
      ...(changed.narrowed ? [words.saved] : []),
      ...(changed.mailed ? [words.mailed] : []),
      ...(changed.narrowed || changed.mailed ? [] : [words.same]),
    ]
    return press(locale, words.savedTitle, lines.join(' '))
  }),
)

function say(locale: Locale, what: 'unknown' | 'none'): Promise<Response> {
  const { preferences, unsubscribe } = messages[locale].privacy
  if (what === 'none') return press(locale, preferences.noneTitle, preferences.none)
  const text = fill(unsubscribe.unknown, { email: agency.policy.controller.email ?? agency.content.email })
  return press(locale, unsubscribe.unknownTitle, text, 404)
}

function press(locale: Locale, title: string, text: string, status = 200): Promise<Response> {
  const { home } = messages[locale].privacy
  return answer(
    locale,
    title,
    <PressPage title={title} text={text} home={{ label: home, href: localePath(locale, '/') }} />,
    status,
  )
}

function answer(locale: Locale, title: string, page: ReactNode, status = 200): Promise<Response> {
  return siteDocument({ locale, path: '/', title, status, personal: true }, page)
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'preferences' })
    const { away } = messages[locale].privacy
    return press(locale, away.title, away.text, 503)
  }
}
