import { HomePage } from '../../../components/site/home-page.tsx'
import { localized } from '../../localized.ts'
import { siteDocument } from '../../site-document.tsx'
import { everyLocale, siteView } from '../../site-view.ts'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/')
  return siteDocument({ locale, path: '/' }, <HomePage view={view} />)
})
