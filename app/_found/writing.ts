import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import type { ArticleLine } from '#components/site/writing/article-list.tsx'
import type { Article } from '#lib/agency-article.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { printDay } from '#policy/print.ts'

/** The agency's articles in a language as lists show them, the newest first. */
export function articlesIn(locale: Locale): ArticleLine[] {
  return built.articles.filter((article) => article.locale === locale).map(articleLine)
}

/** One article as lists show it. Who wrote it is named as the agency names its people. */
export function articleLine({ slug, locale, title, description, date, author, topic }: Article): ArticleLine {
  return {
    href: localePath(locale, `/writing/${slug}`),
    ...{ title, description },
    day: printDay(date, locale),
    iso: date,
    author: agency.content.people.find(({ id }) => id === author)?.name ?? author,
    ...(topic && { topic }),
  }
}
