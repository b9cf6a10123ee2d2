import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { WorkPage } from '#components/site/pages/work-page.tsx'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/work')
  return siteDocument({ locale, path: '/work', title: view.t.nav.work }, <WorkPage view={view} />)
})
