import { agency } from '#app/agency.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { PageOpening } from '#components/site/page-opening.tsx'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { findForm } from '#policy/form.ts'
import { printMoment } from '#policy/time/working-time.ts'

export const dynamic = 'force-dynamic'

/** What stands in the place of a form after its end; `proxy.ts` leads here. */
export const GET = localized<{ form: string }>(async (locale, { form }) => {
  const definition = findForm(agency.forms, form)
  if (!definition?.closes) return notFoundDocument(locale)
  const { closed, thanks } = messages[locale].documents
  const moment = printMoment(new Date(definition.closes), agency.policy.workingHours.timeZone, locale)
  return siteDocument(
    { locale, path: '/', title: closed.title, status: 410 },
    <>
      <PageOpening title={closed.title}>
        <p>{definition.title[locale]}</p>
      </PageOpening>
      <div className="afterword">
        <p>{fill(closed.text, { moment })}</p>
        <p>
          <a href={localePath(locale, '/')}>{thanks.home}</a>
        </p>
      </div>
    </>,
  )
})
