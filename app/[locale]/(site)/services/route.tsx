import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { ServicesPage } from '#components/site/pages/services-page.tsx'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/services')
  return siteDocument({ locale, path: '/services', title: view.t.nav.services }, <ServicesPage view={view} />)
})
