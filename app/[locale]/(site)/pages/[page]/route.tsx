import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainText, summarise } from '#app/_found/summarise.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { siteView } from '#app/site-view.ts'
import { AgencyPage } from '#components/site/pages/agency-page.tsx'
import { readPage } from '#lib/agency-page.ts'

export const dynamic = 'force-static'
/** The build knows every page; `next.config.ts` leads to those alone. */
export const dynamicParams = false

export function generateStaticParams(): { locale: string; page: string }[] {
  return built.pages.map(({ slug, locale }) => ({ locale, page: slug }))
}

/** A page of the agency's own, made when the site is built. */
export const GET = localized<{ page: string }>(async (locale, { page: slug }) => {
  const name = `${slug}.${locale}.md`
  const file = join(/* turbopackIgnore: true */ process.cwd(), agency.folder, 'pages', name)
  const read = readPage(name, await readFile(file, 'utf8'))
  if (typeof read === 'string') throw new Error(`${file}: ${read}`)
  const { title, description } = read.page
  const path = `/${slug}`
  return siteDocument(
    {
      locale,
      path,
      title,
      description: description ?? summarise(plainText(read.markdown)),
      trail: [{ name: title, path }],
    },
    <AgencyPage view={siteView(locale, path)} title={title} markdown={read.markdown} />,
  )
})
