import { WorkPage } from '../../../../components/site/work-page.tsx'
import { localized } from '../../../localized.ts'
import { siteDocument } from '../../../site-document.tsx'
import { everyLocale, siteView } from '../../../site-view.ts'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/work')
  return siteDocument({ locale, path: '/work', title: view.t.nav.work }, <WorkPage view={view} />)
})
