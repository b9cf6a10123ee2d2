import { agency } from '#app/agency.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { notice } from '#app/notice.ts'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale } from '#app/site-view.ts'
import { CookiesPage } from '#components/privacy/cookies-page.tsx'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

/** What is stored in a browser, on a page of its own: the same section that the policy prints (P33). */
export const GET = localized(async (locale) => {
  const { privacy: words, site } = messages[locale]
  const section = notice.texts[locale].sections.find(({ id }) => id === 'cookies')
  if (!section) return notFoundDocument(locale)
  const view = { words, href: (path: string) => localePath(locale, path), outbound: site.outbound }
  const description = fill(site.found.cookies, { name: agency.content.name })
  return siteDocument(
    { locale, path: '/cookies', title: section.title, description },
    <CookiesPage section={section} view={view} />,
  )
})
