import { textsOf } from '#agencies/texts.ts'
import { serviceThing } from '#app/_found/structured-data.ts'
import { summarise } from '#app/_found/summarise.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { ServicePage } from '#components/site/pages/service-page.tsx'

export const dynamic = 'force-static'
/** The build knows every page; `next.config.ts` leads to those alone. */
export const dynamicParams = false

export function generateStaticParams(): { locale: string; service: string }[] {
  return everyLocale().flatMap(({ locale }) => built.parts.services.map((service) => ({ locale, service })))
}

/** The page of one service, with the way to a quote. */
export const GET = localized<{ service: string }>(async (locale, { service: id }) => {
  const service = textsOf(agency.content, locale).texts.services.items.find((item) => item.id === id)
  if (!service) return notFoundDocument(locale)
  const path = `/services/${id}`
  const view = siteView(locale, path)
  const trail = [
    { name: view.t.nav.services, path: '/services' },
    { name: service.name, path },
  ]
  const found = { title: service.name, description: summarise(service.summary), trail }
  return siteDocument(
    { locale, path, ...found, things: [serviceThing(locale, service)] },
    <ServicePage view={view} service={service} />,
  )
})
