import { textsOf } from '#agencies/texts.ts'
import { summarise } from '#app/_found/summarise.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { WorkPage } from '#components/site/pages/work-page.tsx'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/work')
  const [path, title] = ['/work', view.t.nav.work]
  const description = summarise(textsOf(view.agency, locale).texts.work.lead)
  return siteDocument(
    { locale, path, title, description, trail: [{ name: title, path }] },
    <WorkPage view={view} />,
  )
})
