import { ErrorPage } from '#components/site/pages/error-page.tsx'
import type { Locale } from '#messages/locales.ts'
import { siteDocument } from './site-document.tsx'
import { siteView } from './site-view.ts'

/** What stands in the place of a public document that failed: whose fault it is, and where to go from there. */
export async function faultDocument(locale: Locale): Promise<Response> {
  const { t, agency } = siteView(locale, '/')
  return siteDocument(
    { locale, path: '/', title: t.error.title, status: 500, personal: true },
    <ErrorPage t={t} email={agency.email} />,
  )
}
