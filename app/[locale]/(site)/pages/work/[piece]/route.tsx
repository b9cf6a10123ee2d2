import { textsOf } from '#agencies/texts.ts'
import { workThing } from '#app/_found/structured-data.ts'
import { summarise } from '#app/_found/summarise.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { everyLocale, siteView } from '#app/site-view.ts'
import { PiecePage } from '#components/site/pages/piece-page.tsx'

export const dynamic = 'force-static'
/** The build knows every page; `next.config.ts` leads to those alone. */
export const dynamicParams = false

export function generateStaticParams(): { locale: string; piece: string }[] {
  return everyLocale().flatMap(({ locale }) => built.parts.work.map((piece) => ({ locale, piece })))
}

/** The page of one piece of work, with the way to a quote. */
export const GET = localized<{ piece: string }>(async (locale, { piece: id }) => {
  const fact = agency.content.work.find((piece) => piece.id === id)
  const text = textsOf(agency.content, locale).texts.work.items[id]
  if (!fact || !text) return notFoundDocument(locale)
  const path = `/work/${id}`
  const view = siteView(locale, path)
  const trail = [
    { name: view.t.nav.work, path: '/work' },
    { name: text.title, path },
  ]
  const found = { title: text.title, description: summarise(text.summary), trail }
  return siteDocument(
    { locale, path, ...found, things: [workThing(locale, fact, text)] },
    <PiecePage view={view} fact={fact} text={text} />,
  )
})
