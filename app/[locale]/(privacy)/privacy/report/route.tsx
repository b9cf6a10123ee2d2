import type { ReactNode } from 'react'
import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { trapName } from '#components/forms/trap.tsx'
import { PressPage } from '#components/privacy/press-page.tsx'
import { ReportPage, type ReportPageProps } from '#components/privacy/report-page.tsx'
import { reportKinds } from '#db/schema/reports.ts'
import { lookedAtWithin, takeReport } from '#lib/reports/reports.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { cleanText } from '#policy/clean-text.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/report'
const largest = 64 * 1024
const longest = { text: 5_000, named: 320, contact: 320 }

/** The form, and after sending the thanks, which are the same whatever was written (S8). */
export const GET = localized(async (locale, _, request) => {
  const sent = new URL(request.url).searchParams.get('sent')
  const about = reportKinds.find((kind) => kind === sent)
  if (!about)
    return answer(locale, messages[locale].report.title, <ReportPage words={messages[locale].report} />)
  const { doneTitle, done } = messages[locale].report
  return say(locale, doneTitle, fill(done, { hours: lookedAtWithin[about] }))
})

/** Takes it. Nothing is looked up, so that the answer and its time are alike for all. */
export const POST = localized(async (locale, _, request) => {
  const { report: words, privacy } = messages[locale]
  let read: Typed | undefined
  try {
    const form = await readPostedForm(request, largest)
    const typed = typedIn(form instanceof FormData ? form : new FormData())
    read = typed
    const about = reportKinds.find((kind) => kind === typed.about)
    const textFault = typed.text === '' ? words.textError : typed.text.length > longest.text && words.textLong
    if (!about || textFault)
      return again(locale, 422, {
        typed,
        errors: { about: about ? undefined : words.aboutError, text: textFault || undefined },
      })
    // What no person sees is filled in by programs, which read the same thanks.
    if (!typed[trapName]) {
      const { text, named, contact } = typed
      const report = { about, language: locale, text, named, contact }
      const taken = await takeReport(await app(), report, callerAddress(request.headers))
      if (taken === 'too_many') return again(locale, 429, { typed, message: tooMany(locale) })
      drainAfterwards()
    }
    return new Response(null, {
      status: 303,
      headers: { Location: `${localePath(locale, path)}?sent=${about}`, 'Cache-Control': 'no-store' },
    })
  } catch (error) {
    logFault(error, { route: 'report' })
    return again(locale, 503, { typed: read, message: privacy.away })
  }
})

function typedIn(form: FormData) {
  const one = (name: string, most: number) => cleanText(String(form.get(name) ?? '')).slice(0, most)
  return {
    about: one('about', 20),
    text: one('text', longest.text + 1),
    named: one('named', longest.named),
    contact: one('contact', longest.contact),
    [trapName]: one(trapName, 10),
  }
}

type Typed = ReturnType<typeof typedIn>

/** The form with what was typed, and what stood in its way. */
function again(locale: Locale, status: number, back: Omit<ReportPageProps, 'words'>): Promise<Response> {
  const { report: words } = messages[locale]
  return answer(locale, words.title, <ReportPage words={words} {...back} />, status)
}

function tooMany(locale: Locale) {
  const { tooManyTitle: title, tooMany: text } = messages[locale].report
  return { title, text: fill(text, { email: agency.policy.controller.email ?? agency.content.email }) }
}

function say(locale: Locale, title: string, text: string): Promise<Response> {
  const home = { label: messages[locale].privacy.home, href: localePath(locale, '/') }
  return answer(locale, title, <PressPage title={title} text={text} home={home} />)
}

function answer(locale: Locale, title: string, page: ReactNode, status = 200): Promise<Response> {
  return siteDocument({ locale, path, title, status, personal: true }, page)
}
