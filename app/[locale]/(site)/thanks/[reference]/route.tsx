import { ThanksPage } from '../../../../../components/site/thanks-page.tsx'
import { isReference } from '../../../../../lib/records/leads/reference.ts'
import { localePath } from '../../../../../messages/locales.ts'
import { messages } from '../../../../../messages/messages.ts'
import { findForm } from '../../../../../policy/form.ts'
import { agency } from '../../../../agency.ts'
import { localized } from '../../../../localized.ts'
import { notFoundDocument } from '../../../../not-found-document.tsx'
import { siteDocument } from '../../../../site-document.tsx'

export const dynamic = 'force-dynamic'

/** After sending. It prints the reference it is given and looks nothing up, so that it tells nobody what is stored. */
export const GET = localized<{ reference: string }>(async (locale, { reference }, request) => {
  const known = findForm(agency.forms, reference)?.answered === false
  if (!known && !isReference(reference)) return notFoundDocument(locale)
  const words = messages[locale].documents
  const { title } = known ? words.thanksNewsletter : words.thanks
  return siteDocument(
    { locale, path: '/', title, personal: true },
    <ThanksPage
      words={words}
      home={localePath(locale, '/')}
      reference={known ? undefined : reference}
      mailed={!known}
      asked={new URL(request.url).searchParams.has('asked')}
    />,
  )
})
