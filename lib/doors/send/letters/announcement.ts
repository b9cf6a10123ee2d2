import type { RenderedLetter } from '#emails/letter.ts'
import { announcement as announcementLetter } from '#emails/letters/announcement.ts'
import { renderLetter } from '#emails/render.tsx'
import type { AppContext } from '#lib/app.ts'
import { type Announcement, findAnnouncement } from '#lib/campaigns/queries.ts'
import { brandOf, choiceUrl, publicUrl } from '#lib/doors/send/sender.ts'
import { type Composer, frameFor, toPerson } from './composed.ts'
import { listHeaders } from './list-headers.ts'

/** Marketing: one-click headers, a visible link and a postal address (E1). */
export const composeAnnouncement = toPerson(async (app, { email, emailKey, announcementId, language }) => {
  const sheet = announcementId && (await sheetOf(app, announcementId, language))
  if (!sheet) return null
  const stop = choiceUrl(app, 'unsubscribe', emailKey, language)
  const preferences = choiceUrl(app, 'preferences', emailKey, language)
  const own = (text: string) => text.replaceAll(stopHere, stop).replaceAll(chooseHere, preferences)
  return {
    to: email,
    headers: listHeaders(app, emailKey),
    rendered: { subject: sheet.subject, text: own(sheet.text), html: own(sheet.html) },
  }
})

/** To the member of staff who asked for it: as it will arrive, but its links lead nowhere that changes anything. */
export const composeTest: Composer = async (app, { staffEmail, announcementId, language }) => {
  const announcement = announcementId && (await findAnnouncement(app.db, announcementId))
  if (!announcement || !staffEmail) return null
  return { to: staffEmail, rendered: await renderSheet(app, announcement, language, sampleLinks(app)) }
}

type Links = { readonly stop: string; readonly preferences: string }

/** A letter that no reader has yet: staff see it, with links that open the pages and find nobody. */
export function sampleLinks({ appUrl }: Pick<AppContext, 'appUrl'>): Links {
  return { stop: `${appUrl}/unsubscribe/sample`, preferences: `${appUrl}/preferences/sample` }
}

/** An announcement as it will arrive. */
export function renderSheet(
  app: Pick<AppContext, 'agency' | 'appUrl'>,
  { id, subject, body, published }: Pick<Announcement, 'id' | 'subject' | 'body' | 'published'>,
  language: string,
  links: Links,
): Promise<RenderedLetter> {
  const page = published ? publicUrl(app, language, `/newsletter/archive/${id}`) : null
  const letter = announcementLetter(frameFor(app, language), { subject, body, ...links, page })
  return renderLetter(letter, brandOf(app))
}

/** Stand where a reader's own links will; nobody can type them, since Markdown takes no such sign. */
const stopHere = 'https://stop.invalid/\u2060'
const chooseHere = 'https://choose.invalid/\u2060'

/** What is queued never changes, so that it is rendered once for each language and not for each reader. */
const sheets = new WeakMap<object, Map<string, Promise<RenderedLetter>>>()
const mostSheets = 20

async function sheetOf(app: AppContext, id: string, language: string): Promise<RenderedLetter | null> {
  const kept = sheets.get(app.db) ?? new Map<string, Promise<RenderedLetter>>()
  sheets.set(app.db, kept)
  const key = `${id}/${language}`
  const found = kept.get(key)
  if (found) return found
  const announcement = await findAnnouncement(app.db, id)
  if (!announcement) return null
  if (kept.size >= mostSheets) kept.clear()
  const made = renderSheet(app, announcement, language, { stop: stopHere, preferences: chooseHere })
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}
