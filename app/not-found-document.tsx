import { NotFoundPage } from '#components/site/pages/not-found-page.tsx'
import type { Locale } from '#messages/locales.ts'
import { siteDocument } from './site-document.tsx'
import { siteView } from './site-view.ts'

export async function notFoundDocument(locale: Locale): Promise<Response> {
  const view = siteView(locale, '/')
  return siteDocument(
    { locale, path: '/', title: view.t.notFound.title, status: 404 },
    <NotFoundPage view={view} />,
  )
}
