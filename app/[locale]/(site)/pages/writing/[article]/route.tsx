import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleThing } from '#app/_found/structured-data.ts'
import { articleLine } from '#app/_found/writing.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { siteView } from '#app/site-view.ts'
import { ArticlePage } from '#components/site/writing/article-page.tsx'
import { readArticle } from '#lib/agency-article.ts'

export const dynamic = 'force-static'
/** The build knows every article; `next.config.ts` leads to those alone. */
export const dynamicParams = false

export function generateStaticParams(): { locale: string; article: string }[] {
  return built.articles.map(({ slug, locale }) => ({ locale, article: slug }))
}

/** An article of the agency's, made when the site is built. */
export const GET = localized<{ article: string }>(async (locale, { article: slug }) => {
  const name = `${slug}.${locale}.md`
  const file = join(/* turbopackIgnore: true */ process.cwd(), agency.folder, 'writing', name)
  const read = readArticle(name, await readFile(file, 'utf8'))
  if (typeof read === 'string') throw new Error(`${file}: ${read}`)
  const { article } = read
  const path = `/writing/${slug}`
  const view = siteView(locale, path)
  const line = articleLine(article)
  const trail = [
    { name: view.t.writing.title, path: '/writing' },
    { name: article.title, path },
  ]
  return siteDocument(
    {
      ...{ locale, path, trail },
      ...{ title: article.title, description: article.description },
      article: { is: article, author: line.author },
      things: [articleThing(article, line.author)],
    },
    <ArticlePage view={view} article={{ ...article, ...line }} markdown={read.markdown} />,
  )
})
