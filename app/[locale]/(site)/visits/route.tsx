import { logFault } from '#app/_http/log.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { CountsPage } from '#components/site/pages/counts-page.tsx'
import { type CountFigures, firstOf, readCounts } from '#lib/page-counts/queries.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const days = 30
/** Seconds for which one look serves everybody. */
const keptFor = 10

let known: { figures: CountFigures; until: number } | undefined

/** How often pages were read of late, for everybody, where the agency wants it so. */
export const GET = localized(async (locale) => {
  if (!agency.policy.collecting.counts?.published) return notFoundDocument(locale)
  const words = messages[locale].counts
  const response = await siteDocument(
    { locale, path: '/visits', title: words.title, description: words.lead },
    <CountsPage words={words} locale={locale} figures={await figures()} />,
  )
  response.headers.set('Cache-Control', `public, max-age=${keptFor}`)
  return response
})

/** Null while the database is away. */
async function figures(): Promise<CountFigures | null> {
  try {
    if (!known || known.until < Date.now()) {
      const { db, clock } = await app()
      known = { figures: await readCounts(db, firstOf(days, clock())), until: Date.now() + keptFor * 1000 }
    }
    return known.figures
  } catch (error) {
    logFault(error, { route: 'visits' })
    return null
  }
}
