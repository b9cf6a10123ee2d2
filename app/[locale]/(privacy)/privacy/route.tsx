import { agency } from '#app/agency.ts'
import { localized } from '#app/localized.ts'
import { notice } from '#app/notice.ts'
import { registeredVersion } from '#app/registered-version.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PolicyPage } from '#components/privacy/policy-page.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'
import { type PromiseKind, promiseKinds } from '#policy/promise-kinds.ts'

export const dynamic = 'force-static'
/** In seconds. Number and date come from the database: a build has none, and one that was away is asked again soon. */
export const revalidate = 60
/** Made when it is first asked for, and not while building. */
export const generateStaticParams = () => []

/** Facts and declarations stand by being said; what is promised of behaviour can be looked up. */
function evidenceOf(kind: PromiseKind, locale: Locale): string | undefined {
  if (promiseKinds[kind].nature !== 'behaviour') return undefined
  return `${localePath(locale, '/privacy/evidence')}#${kind}`
}

export const GET = localized(async (locale) => {
  const words = messages[locale].privacy
  const version = await registeredVersion()
  const description = fill(messages[locale].site.found.privacy, { name: agency.content.name })
  const published = version && printDay(version.publishedAt.toISOString().slice(0, 10), locale)
  return siteDocument(
    { locale, path: '/privacy', title: words.title, description },
    <PolicyPage
      view={{
        words,
        href: (path) => localePath(locale, path),
        outbound: messages[locale].site.outbound,
        evidence: (kind) => evidenceOf(kind, locale),
      }}
      sections={notice.texts[locale].sections}
      version={version && published ? { number: version.number, published } : undefined}
      versions={{ label: messages[locale].versions.link, href: localePath(locale, '/privacy/versions') }}
      machine={localePath(locale, '/privacy/policy.json')}
      evidence={{ label: messages[locale].evidence.title, href: localePath(locale, '/privacy/evidence') }}
    />,
  )
})
