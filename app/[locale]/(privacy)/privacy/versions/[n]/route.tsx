import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { changesInWords } from '#app/version-changes.ts'
import type { VersionLink } from '#components/privacy/version-page.tsx'
import { VersionPage } from '#components/privacy/version-page.tsx'
import { listChangeNotices } from '#lib/change-notices/queries.ts'
import { findVersions, newestVersion, type PublishedVersion } from '#lib/notices/versions.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { diffTexts } from '#policy/changes/diff.ts'
import { linesOf } from '#policy/changes/lines.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/versions'
/** Versions that a page offers to compare with: the nearest before it. */
const offered = 8

/** One version, whole, with what changed since the one before, or since the one that `?from=` names (P64). */
export const GET = localized<{ n: string }>(async (locale, { n }, request) => {
  const number = numberOf(n)
  if (!number) return notFoundDocument(locale)
  const from = numberOf(new URL(request.url).searchParams.get('from') ?? '') ?? number - 1
  const { db } = await app()
  const [versions, newest, notices] = await Promise.all([
    findVersions(db, [number, from], locale),
    newestVersion(db),
    listChangeNotices(db, number),
  ])
  const version = versions.get(number)
  if (!version) return notFoundDocument(locale)
  const words = messages[locale].versions
  const title = fill(words.version, { number })
  const href = (to: number) => localePath(locale, `${path}/${to}`)
  const other = from === number ? undefined : versions.get(from)
  return siteDocument(
    { locale, path: `${path}/${number}`, title },
    <VersionPage
      words={words}
      view={{
        words: messages[locale].privacy,
        href: (to) => localePath(locale, to),
        outbound: messages[locale].site.outbound,
      }}
      title={title}
      published={fill(words.published, { day: dayOf(version.publishedAt, locale) })}
      hash={version.hash}
      compared={other && comparedOf(other, version, locale)}
      whole={{ title: fill(words.whole, { number }), sections: version.text.sections }}
      told={notices.map(({ texts, createdAt }) => {
        return { title: fill(words.told, { day: dayOf(createdAt, locale) }), text: texts[locale] }
      })}
      links={linksOf(number, newest ?? number, locale)}
      others={numbersBefore(number).map((to) => {
        return { label: fill(words.version, { number: to }), href: `${href(number)}?from=${to}` }
      })}
    />,
  )
})

function comparedOf(before: PublishedVersion, after: PublishedVersion, locale: Locale) {
  const words = messages[locale].versions
  const [old, now] = [before, after].map(({ text }) => linesOf(text, words.boxes))
  return {
    title: fill(words.between, { from: before.number, to: after.number }),
    changes: changesInWords(before, after, locale),
    parts: diffTexts(old ?? [], now ?? []),
  }
}

function linksOf(number: number, newest: number, locale: Locale): VersionLink[] {
  const words = messages[locale].versions
  const href = (to: string) => localePath(locale, to)
  return [
    ...(number > 1 ? [{ label: words.earlier, href: href(`${path}/${number - 1}`) }] : []),
    ...(number < newest ? [{ label: words.later, href: href(`${path}/${number + 1}`) }] : []),
    { label: words.all, href: href(path) },
    { label: words.current, href: href('/privacy') },
  ]
}

function numbersBefore(number: number): number[] {
  return Array.from({ length: Math.min(offered, number - 1) }, (_, at) => number - 1 - at)
}

function numberOf(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

function dayOf(at: Date, locale: Locale): string {
  return printDay(at.toISOString().slice(0, 10), locale)
}
