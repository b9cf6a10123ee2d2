import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { ThanksPage, ThanksUnknownPage } from '#components/site/pages/thanks-page.tsx'
import { isReference } from '#lib/leads/found-by.ts'
import { type Receipt, readReceipt, signMaterial } from '#lib/leads/receipt.ts'
import { confirmByCode } from '#lib/leads/release-lead.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { momentIn, printDay, printMoment } from '#policy/time/working-time.ts'

export const dynamic = 'force-dynamic'

const longestCode = 1_024

/** After sending. It looks nothing up: what it says stands, signed, in its address, and it says nothing without. */
export const GET = localized<{ reference: string }>((locale, { reference }, request) =>
  thanks(locale, reference, request),
)

/** The six digits that a mailbox got, typed where its request was sent. Whatever is wrong with them answers alike (S8). */
export const POST = localized<{ reference: string }>(async (locale, { reference }, request) => {
  const { privacy, requests } = messages[locale]
  try {
    const form = await readPostedForm(request, longestCode)
    const code = form instanceof FormData ? String(form.get('code') ?? '').slice(0, 12) : ''
    const caller = callerAddress(request.headers)
    const came = isReference(reference) ? await confirmByCode(await app(), { reference, code, caller }) : null
    if (came === 'too_many') return thanks(locale, reference, request, requests.code.tooMany, 429)
    if (!came) return thanks(locale, reference, request, requests.code.wrong, 422)
    drainAfterwards()
    if (came.own) return seeOther(localePath(locale, `/privacy/requests/${came.own}`))
    const { codeTitle: title, code: text } = requests.agent
    const home = { label: privacy.home, href: localePath(locale, '/') }
    return siteDocument(
      { locale, path: '/', title, personal: true },
      <PressPage title={title} text={text} home={home} />,
    )
  } catch (error) {
    logFault(error, { route: 'code' })
    return thanks(locale, reference, request, privacy.away.text, 503)
  }
})

async function thanks(
  locale: Locale,
  reference: string,
  request: Request,
  codeError?: string,
  status = 200,
): Promise<Response> {
  const signUp = findForm(agency.forms, reference)?.answered === false
  if (!signUp && !isReference(reference)) return notFoundDocument(locale)
  const words = messages[locale].documents
  const unsent = signUp && !(await sendsMail())
  const receipt = await receiptOf(new URL(request.url).searchParams.get('receipt'))
  const page = { words, home: localePath(locale, '/'), reference: signUp ? undefined : reference }
  if (receipt?.reference !== reference) {
    const { title, signUpTitle } = words.thanksUnknown
    return siteDocument(
      { locale, path: '/', title: signUp ? signUpTitle : fill(title, { reference }), personal: true },
      <ThanksUnknownPage {...page} />,
    )
  }
  const { title } = signUp ? words.thanksNewsletter : words.thanks
  return siteDocument(
    { locale, path: '/', title: unsent ? words.thanksNewsletter.unsentTitle : title, status, personal: true },
    <ThanksPage
      unsent={unsent}
      {...page}
      asked={receipt.asked}
      mailed={receipt.mailed}
      code={codeOf(receipt, locale, codeError)}
      {...(!signUp && (await saidOf(receipt, locale)))}
    />,
  )
}

/** Where its mailbox has yet to show whose a request is, and got a mail that says how. */
function codeOf({ form, waits, unasked }: Receipt, locale: Locale, error?: string) {
  if (!waits || unasked || !findForm(agency.forms, form)?.asks) return undefined
  const { errorPrefix } = messages[locale].forms
  return { ...messages[locale].requests.code, error, errorPrefix }
}

/** With the database away nothing is said of mail that could not leave: who came here was taken while it was there. */
async function sendsMail(): Promise<boolean> {
  try {
    return (await app()).sendsMail
  } catch (error) {
    logFault(error, { route: 'thanks' })
    return true
  }
}

/** With the database away the page still says that the enquiry arrived: it did. */
async function receiptOf(token: string | null): Promise<Receipt | null> {
  if (!token) return null
  try {
    return readReceipt(await app(), token)
  } catch (error) {
    logFault(error, { route: 'thanks' })
    return null
  }
}

async function saidOf(receipt: Receipt, locale: Locale) {
  const definition = findForm(agency.forms, receipt.form)
  const { due, held, unasked } = messages[locale].documents.thanks
  const { timeZone } = agency.policy.workingHours
  const material = definition?.delivers && {
    label: definition.delivers.label[locale],
    href: `/forms/${receipt.form}/material/${signMaterial(await app(), receipt)}`,
  }
  return {
    text: receipt.unasked
      ? unasked
      : receipt.waits && !definition?.asks
        ? held
        : definition?.thanks?.[locale],
    wish: wishOf(receipt, locale),
    due: receipt.due ? fill(due, { moment: printMoment(receipt.due, timeZone, locale) }) : undefined,
    material,
  }
}

/** When they asked to be rung, in their own time. */
function wishOf({ wish }: Receipt, locale: Locale): string | undefined {
  if (!wish) return undefined
  const { moment, day, time } = messages[locale].documents.thanks.wish
  const at = wish.day && wish.time ? momentIn(`${wish.day}T${wish.time}`, wish.timeZone) : null
  if (at) return fill(moment, { moment: printMoment(at, wish.timeZone, locale) })
  if (wish.time) return fill(time, { time: wish.time, zone: wish.timeZone })
  return wish.day ? fill(day, { day: printDay(new Date(`${wish.day}T12:00:00Z`), 'UTC', locale) }) : undefined
}
