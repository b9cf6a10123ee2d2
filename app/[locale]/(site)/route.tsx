import { agencyThing } from '#app/_found/structured-data.ts'
import { articlesIn } from '#app/_found/writing.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { HomePage } from '#components/site/pages/home-page.tsx'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/')
  return siteDocument(
    { locale, path: '/', things: [agencyThing(locale)] },
    <HomePage view={view} articles={articlesIn(locale)} />,
  )
})
