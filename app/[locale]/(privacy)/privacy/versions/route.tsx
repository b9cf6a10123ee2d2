import { summarise } from '#app/_found/summarise.ts'
import { logFault } from '#app/_http/log.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { changesInWords } from '#app/version-changes.ts'
import { type VersionEntry, VersionsPage } from '#components/privacy/versions-page.tsx'
import { listVersions, newestVersion, type VersionLine } from '#lib/notices/versions.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/print.ts'

export const dynamic = 'force-dynamic'

const path = '/privacy/versions'
const pageSize = 20

/** Every published version with what it changed, twenty at a time; `?before=` says below which number (P64). */
export const GET = localized(async (locale, _params, request) => {
  const words = messages[locale].versions
  const before = Number(new URL(request.url).searchParams.get('before') ?? Number.NaN)
  const found = await read(Number.isSafeInteger(before) && before > 1 && before < 2 ** 31 ? before : null)
  const versions = (found?.versions ?? []).slice(0, pageSize)
  const last = versions.at(-1)
  const more = (found?.versions ?? []).length > pageSize && last
  return siteDocument(
    { locale, path, title: words.title, description: summarise(words.lead), status: found ? 200 : 503 },
    <VersionsPage
      words={words}
      versions={versions.map((version, at) => {
        return entryOf(version, found?.versions[at + 1], found?.newest ?? null, locale)
      })}
      older={
        more ? { label: words.older, href: `${localePath(locale, path)}?before=${last.number}` } : undefined
      }
      policy={localePath(locale, '/privacy')}
    />,
  )
})

/** Null while the database is away. */
async function read(before: number | null) {
  try {
    const { db } = await app()
    const [versions, newest] = await Promise.all([listVersions(db, before, pageSize + 1), newestVersion(db)])
    return { versions, newest }
  } catch (error) {
    logFault(error, { route: 'versions' })
    return null
  }
}

function entryOf(
  version: VersionLine,
  earlier: VersionLine | undefined,
  newest: number | null,
  locale: Locale,
): VersionEntry {
  const { number, publishedAt, material } = version
  return {
    number,
    name: fill(messages[locale].versions.version, { number }),
    href: localePath(locale, `${path}/${number}`),
    published: printDay(publishedAt.toISOString().slice(0, 10), locale),
    iso: publishedAt.toISOString(),
    inForce: number === newest,
    kind: material,
    changes: earlier ? changesInWords(earlier, version, locale) : null,
  }
}
