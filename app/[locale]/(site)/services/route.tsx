import { ServicesPage } from '../../../../components/site/services-page.tsx'
import { localized } from '../../../localized.ts'
import { siteDocument } from '../../../site-document.tsx'
import { everyLocale, siteView } from '../../../site-view.ts'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/services')
  return siteDocument({ locale, path: '/services', title: view.t.nav.services }, <ServicesPage view={view} />)
})
