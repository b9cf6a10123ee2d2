import { logFault } from '#app/_http/log.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { PackagePage } from '#components/privacy/package-page.tsx'
import { disclosePackage, packageAsCsv, packageIsOpen } from '#lib/doors/disclose/package.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 1_024

/** Shows the two buttons. Discloses nothing, whoever fetches it (E4). */
export const GET = localized<{ token: string }>((locale, { token }) =>
  attempt(locale, async () => page(locale, await packageIsOpen(await app(), token))),
)

/** The press: everything that is held, as the file that was asked for. */
export const POST = localized<{ token: string }>((locale, { token }, request) =>
  attempt(locale, async () => {
    const form = await readPostedForm(request, longest)
    const made = typeof form === 'string' ? null : await disclosePackage(await app(), token)
    if (!made || typeof form === 'string') return page(locale, false)
    const csv = form.get('as') === 'csv'
    const name = `${made.reference}.${csv ? 'csv' : 'json'}`
    return new Response(csv ? packageAsCsv(made) : JSON.stringify(made, null, 2), {
      headers: {
        'Content-Type': csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      },
    })
  }),
)

function page(locale: Locale, open: boolean): Promise<Response> {
  const { package: words, home } = messages[locale].privacy
  const link = { label: home, href: localePath(locale, open ? '/' : '/privacy') }
  return siteDocument(
    { locale, path: '/privacy', title: open ? words.title : words.expired, personal: true },
    <PackagePage words={words} open={open} home={link} />,
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
        open={false}
        home={link}
      />,
    )
  }
}
