import { textsOf } from '#agencies/texts.ts'
import { wholeAddress } from '#app/_found/addresses.ts'
import { articlesIn } from '#app/_found/writing.ts'
import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { localized } from '#app/localized.ts'
import { everyLocale } from '#app/site-view.ts'
import { formPath } from '#components/site/form-path.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-static'
export const generateStaticParams = everyLocale

/** The site in a few lines for language models (llmstxt.org): who this is, and a sentence for each page. */
export const GET = localized(async (locale) => {
  const { name } = agency.content
  const { texts } = textsOf(agency.content, locale)
  const { site, privacy } = messages[locale]
  const line = (title: string, path: string, says?: string) =>
    `- [${title}](${wholeAddress(path)})${says ? `: ${says.replace(/\s+/g, ' ')}` : ''}`
  const own = (title: string, path: string, says?: string) => line(title, localePath(locale, path), says)
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []
  const text = [
    `# ${name}`,
    '',
    `> ${texts.description}`,
    '',
    ...part(
      site.nav.services,
      texts.services.items.map((item) => own(item.name, `/services/${item.id}`, item.summary)),
    ),
    ...part(
      site.nav.work,
      agency.content.work.flatMap(({ id }) => {
        const work = texts.work.items[id]
        return work ? [own(work.title, `/work/${id}`, work.summary)] : []
      }),
    ),
    ...part(
      site.writing.title,
      articlesIn(locale).map((article) => line(article.title, article.href, article.description)),
    ),
    ...part(
      site.nav.contact,
      Object.entries(agency.forms).map(([form, { title, intro }]) =>
        own(title[locale], formPath(form), intro[locale]),
      ),
    ),
    ...part(name, [
      ...built.pages
        .filter((page) => page.locale === locale)
        .map(({ slug, title, description }) => own(title, `/${slug}`, description)),
      own(privacy.title, '/privacy'),
      own(messages[locale].evidence.title, '/privacy/evidence', messages[locale].evidence.lead),
    ]),
  ].join('\n')
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
})
