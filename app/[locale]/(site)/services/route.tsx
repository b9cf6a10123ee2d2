import { textsOf } from '#agencies/texts.ts'
import { summarise } from '#app/_found/summarise.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { ServicesPage } from '#components/site/pages/services-page.tsx'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

export const GET = localized(async (locale) => {
  const view = siteView(locale, '/services')
  const [path, title] = ['/services', view.t.nav.services]
  const description = summarise(textsOf(view.agency, locale).texts.services.lead)
  return siteDocument(
    { locale, path, title, description, trail: [{ name: title, path }] },
    <ServicesPage view={view} />,
  )
})
