import { plainText, summarise } from '#app/_found/summarise.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { notFoundDocument } from '#app/not-found-document.tsx'
import { siteDocument } from '#app/site-document.tsx'
import { siteView } from '#app/site-view.ts'
import { SiteMarkdown } from '#components/site/markdown.tsx'
import { IssuePage } from '#components/site/pages/issue-page.tsx'
import { findIssue } from '#lib/campaigns/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { printDay } from '#policy/time/working-time.ts'

export const dynamic = 'force-dynamic'

/** One past issue. Drafts, and what was never meant for the site, are not here. */
export const GET = localized<{ id: string }>(async (locale, { id }) => {
  const { db, appUrl } = await app()
  const issue = isId(id) ? await findIssue(db, id) : null
  if (!issue) return notFoundDocument(locale)
  const { archive: words } = messages[locale].documents
  const path = `/newsletter/archive/${id}`
  const day = printDay(issue.queuedAt, agency.policy.workingHours.timeZone, locale)
  return siteDocument(
    { locale, path, title: issue.subject, description: summarise(plainText(issue.body)) },
    <IssuePage
      words={words}
      subject={issue.subject}
      published={fill(words.published, { day })}
      all={localePath(locale, '/newsletter/archive')}
      subscribe={localePath(locale, '/newsletter')}
    >
      <SiteMarkdown view={siteView(locale, path)} source={issue.body} origin={appUrl} />
    </IssuePage>,
  )
})
