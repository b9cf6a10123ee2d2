import { summarise } from '#app/_found/summarise.ts'
import { logFault } from '#app/_http/log.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { siteDocument } from '#app/site-document.tsx'
import { ArchivePage } from '#components/site/pages/archive-page.tsx'
import { type Issue, listIssues } from '#lib/campaigns/queries.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { printDay } from '#policy/time/working-time.ts'

export const dynamic = 'force-dynamic'

const pageSize = 20

/** Past issues, twenty at a time; `?before=` says from which moment on. */
export const GET = localized(async (locale, _params, request) => {
  const { archive: words } = messages[locale].documents
  const path = '/newsletter/archive'
  const href = (to: string) => localePath(locale, to)
  const before = Number(new URL(request.url).searchParams.get('before') ?? Number.NaN)
  const found = await read(Number.isSafeInteger(before) && before > 0 ? new Date(before) : null)
  const issues = (found ?? []).slice(0, pageSize)
  const last = issues.at(-1)
  const more = (found ?? []).length > pageSize && last
  return siteDocument(
    { locale, path, title: words.title, description: summarise(words.lead), status: found ? 200 : 503 },
    <ArchivePage
      words={found ? words : { ...words, none: words.away }}
      issues={issues.map((issue) => lineOf(issue, locale))}
      older={more ? `${href(path)}?before=${last.queuedAt.getTime()}` : undefined}
      subscribe={href('/newsletter')}
    />,
  )
})

/** Null while the database is away. */
async function read(before: Date | null): Promise<Issue[] | null> {
  try {
    return await listIssues((await app()).db, before, pageSize + 1)
  } catch (error) {
    logFault(error, { route: 'archive' })
    return null
  }
}

function lineOf({ id, subject, queuedAt }: Issue, locale: Locale) {
  return {
    subject,
    href: localePath(locale, `/newsletter/archive/${id}`),
    day: printDay(queuedAt, agency.policy.workingHours.timeZone, locale),
    iso: queuedAt.toISOString(),
  }
}
