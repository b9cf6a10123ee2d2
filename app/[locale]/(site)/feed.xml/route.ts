import { Feed } from 'feed'
import { wholeAddress } from '#app/_found/addresses.ts'
import { articlesIn } from '#app/_found/writing.ts'
import { logFault } from '#app/_http/log.ts'
import { agency } from '#app/agency.ts'
import { app } from '#app/context.ts'
import { localized } from '#app/localized.ts'
import { headOf } from '#app/site-view.ts'
import { listIssues } from '#lib/campaigns/queries.ts'
import { localePath } from '#messages/locales.ts'

export const dynamic = 'force-dynamic'

const most = 20

/** What is new, to be followed by a reader of feeds: articles in this language, and newsletters that were published. */
export const GET = localized(async (locale) => {
  const { title, description } = headOf(locale, '/', {})
  const self = wholeAddress(localePath(locale, '/feed.xml'))
  const entries = [...articlesIn(locale).map(entryOf), ...(await issues(locale))]
  const newest = entries.sort((one, other) => other.date.getTime() - one.date.getTime()).slice(0, most)
  const home = wholeAddress(localePath(locale, '/'))
  const feed = new Feed({
    ...{ id: self, link: home, title, description, language: locale },
    feedLinks: { atom: self },
    copyright: agency.content.legal.controller,
    updated: newest[0]?.date ?? new Date(0),
  })
  for (const entry of newest) feed.addItem(entry)
  return new Response(feed.atom1(), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
})

type Entry = {
  id: string
  link: string
  title: string
  date: Date
  description?: string
  author?: { name: string }[]
}

function entryOf({ href, title, description, iso, author }: ReturnType<typeof articlesIn>[number]): Entry {
  const link = wholeAddress(href)
  return { id: link, link, title, description, date: new Date(iso), author: [{ name: author }] }
}

/** While the database is away, the articles alone. */
async function issues(locale: Parameters<typeof localePath>[0]): Promise<Entry[]> {
  if (!agency.forms.newsletter) return []
  try {
    const found = await listIssues((await app()).db, null, most)
    return found.map(({ id, subject, queuedAt }) => {
      const link = wholeAddress(localePath(locale, `/newsletter/archive/${id}`))
      return { id: link, link, title: subject, date: queuedAt }
    })
  } catch (error) {
    logFault(error, { route: 'feed' })
    return []
  }
}
