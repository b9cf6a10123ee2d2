import { logFault } from '#app/_http/log.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { ThanksPage, ThanksUnknownPage } from '#components/site/pages/thanks-page.tsx'
import { isReference } from '#lib/leads/found-by.ts'
import { type Receipt, readReceipt, signMaterial } from '#lib/leads/receipt.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { momentIn, printDay, printMoment } from '#policy/time/working-time.ts'

export const dynamic = 'force-dynamic'

/** After sending. It looks nothing up: what it says stands, signed, in its address, and it says nothing without. */
export const GET = localized<{ reference: string }>(async (locale, { reference }, request) => {
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
    { locale, path: '/', title: unsent ? words.thanksNewsletter.unsentTitle : title, personal: true },
    <ThanksPage
      unsent={unsent}
      {...page}
      asked={receipt.asked}
      mailed={receipt.mailed}
      {...(!signUp && (await saidOf(receipt, locale)))}
    />,
  )
})

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
