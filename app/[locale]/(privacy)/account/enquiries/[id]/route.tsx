import { answerAccount, answerSignIn, withAccounts } from '#app/_account/answer.tsx'
import { presentHolder } from '#app/_account/cookie.ts'
import { type Answering, enquiryView } from '#app/_account/enquiry-view.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { AccountEnquiryPage } from '#components/privacy/account-enquiry-page.tsx'
import { answerFromAccount } from '#lib/accounts/answer.ts'
import { listEnquiriesOf, type OwnEnquiry } from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { cleanText } from '#policy/clean-text.ts'
import { requestForm } from '#policy/forms/request-form.ts'

export const dynamic = 'force-dynamic'

const largest = 64 * 1024
const longest = 5000

/** One enquiry of whoever is signed in, with what was written about it. Changes nothing (E4). */
export const GET = localized<{ id: string }>((locale, { id }, request) =>
  withAccounts(locale, request, async (app) => {
    const holder = await presentHolder(app)
    if (!holder) return answerSignIn(app, locale)
    const enquiry = await find(app, holder.personId, id)
    if (!enquiry) return notFoundDocument(locale)
    return show(app, locale, enquiry, { sent: new URL(request.url).searchParams.has('sent') })
  }),
)

/** What they write about it: it stands on the enquiry, and staff are told, as if it had come by mail. */
export const POST = localized<{ id: string }>((locale, { id }, request) =>
  withAccounts(locale, request, async (app) => {
    const holder = await presentHolder(app)
    if (!holder) return answerSignIn(app, locale)
    const enquiry = await find(app, holder.personId, id)
    if (!enquiry) return notFoundDocument(locale)
    const form = await readPostedForm(request, largest)
    const typed = form instanceof FormData ? cleanText(String(form.get('text') ?? '')) : ''
    const { enquiry: words } = messages[locale].account
    if (typed === '') return show(app, locale, enquiry, { typed, error: words.empty }, 422)
    if (typed.length > longest) return show(app, locale, enquiry, { typed, error: words.long }, 422)
    const taken = await answerFromAccount(app, holder, enquiry, typed)
    if (taken.kind !== 'taken') return show(app, locale, enquiry, { typed, error: words.full }, 429)
    drainAfterwards()
    return seeOther(localePath(locale, `/account/enquiries/${id}?sent=1`))
  }),
)

async function find(app: AppContext, personId: string, id: string): Promise<OwnEnquiry | undefined> {
  return (await listEnquiriesOf(app.db, personId, requestForm)).find((one) => one.id === id)
}

async function show(
  app: AppContext,
  locale: Locale,
  enquiry: OwnEnquiry,
  answering: Answering,
  status = 200,
): Promise<Response> {
  const view = await enquiryView(app, locale, enquiry, answering)
  return answerAccount(locale, view.title, <AccountEnquiryPage {...view} />, status)
}
