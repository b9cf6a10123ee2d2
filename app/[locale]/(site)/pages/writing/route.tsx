import { summarise } from '#app/_found/summarise.ts'
import { articlesIn } from '#app/_found/writing.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { siteView } from '#app/site-view.ts'
import { WritingPage } from '#components/site/writing/writing-page.tsx'

export const dynamic = 'force-static'
/** It is there in the languages of the articles; `next.config.ts` leads to those alone. */
export const dynamicParams = false

export function generateStaticParams(): { locale: string }[] {
  return [...new Set(built.articles.map(({ locale }) => locale))].map((locale) => ({ locale }))
}

/** Every article in this language, the newest first. */
export const GET = localized(async (locale) => {
  const view = siteView(locale, '/writing')
  const { title, lead } = view.t.writing
  return siteDocument(
    {
      locale,
      path: '/writing',
      title,
      description: summarise(lead),
      trail: [{ name: title, path: '/writing' }],
    },
    <WritingPage view={view} articles={articlesIn(locale)} />,
  )
})
