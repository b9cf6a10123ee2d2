import { logFault } from '#app/_http/log.ts'
import { archive } from '#app/_requests/archive.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PackagePage, type PackagePageProps } from '#components/privacy/package-page.tsx'
import { fetchPackage, packageStateOf } from '#lib/doors/disclose/package/fetch-package.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

/** Shows the button. Discloses nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => page(locale, await packageStateOf(await app(), token))),
)

/** The press: the archive. */
export const POST = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => {
    const opened = await app()
    const made = await fetchPackage(opened, token)
    return made ? archive(made) : page(locale, await packageStateOf(opened, token))
  }),
)

function page(locale: Locale, state: PackagePageProps['state']): Promise<Response> {
  const { package: words, home } = messages[locale].privacy
  const link = { label: home, href: localePath(locale, state === 'ended' ? '/privacy' : '/') }
  return siteDocument(
    { locale, path: '/privacy', title: state === 'ended' ? words.expired : words.title, personal: true },
    <PackagePage words={words} state={state} home={link} />,
  )
}

async function attempt(locale: Locale, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    logFault(error, { route: 'package' })
    const { away, home, package: words } = messages[locale].privacy
    const link = { label: home, href: localePath(locale, '/') }
    return siteDocument(
      { locale, path: '/privacy', title: away.title, status: 503, personal: true },
      <PackagePage
        words={{ ...words, expired: away.title, expiredText: away.text }}
        state="ended"
        home={link}
      />,
    )
  }
}
