import type { RenderedLetter } from '#emails/letter.ts'
import { campaignLetter } from '#emails/letters/campaign.ts'
import { renderLetter } from '#emails/render.tsx'
import type { AppContext } from '#lib/app.ts'
import { type Campaign, findCampaign } from '#lib/campaigns/queries.ts'
import { brandOf, choiceUrl, publicUrl } from '#lib/doors/send/sender.ts'
import { tagLinks } from '#lib/page-counts/tag-links.ts'
import { dayIn } from '#policy/time/moments.ts'
import { type Composer, frameFor, toPerson } from './composed.ts'
import { listHeaders } from './list-headers.ts'

/** Marketing: one-click headers, a visible link and a postal address (E1). */
export const composeCampaign = toPerson(async (app, { email, emailKey, campaignId, language }) => {
  const sheet = campaignId && (await sheetOf(app, campaignId, language))
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
export const composeTest: Composer = async (app, { staffEmail, campaignId, language }) => {
  const campaign = campaignId && (await findCampaign(app.db, campaignId))
  if (!campaign || !staffEmail) return null
  return { to: staffEmail, rendered: await renderSheet(app, campaign, language, sampleLinks(app)) }
}

type Links = { readonly stop: string; readonly preferences: string }

/** A letter that no reader has yet: staff see it, with links that open the pages and find nobody. */
export function sampleLinks({ appUrl }: Pick<AppContext, 'appUrl'>): Links {
  return { stop: `${appUrl}/unsubscribe/sample`, preferences: `${appUrl}/preferences/sample` }
}

/** A campaign as it will arrive. Where pages are counted its links say by which newsletter one comes. */
export function renderSheet(
  app: Pick<AppContext, 'agency' | 'appUrl' | 'clock'>,
  {
    id,
    subject,
    body,
    published,
    queuedAt,
  }: Pick<Campaign, 'id' | 'subject' | 'body' | 'published' | 'queuedAt'>,
  language: string,
  links: Links,
): Promise<RenderedLetter> {
  const page = published ? publicUrl(app, language, `/newsletter/archive/${id}`) : null
  const { collecting, workingHours } = app.agency.policy
  const day = dayIn(queuedAt ?? app.clock(), workingHours.timeZone)
  const told = { subject, body: collecting.counts ? tagLinks(body, app.appUrl, day) : body }
  const letter = campaignLetter(frameFor(app, language), { ...told, ...links, page })
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
  const campaign = await findCampaign(app.db, id)
  if (!campaign) return null
  if (kept.size >= mostSheets) kept.clear()
  const made = renderSheet(app, campaign, language, { stop: stopHere, preferences: chooseHere })
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}
