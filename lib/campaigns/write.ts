import { isDeepStrictEqual } from 'node:util'
import type { AppContext } from '#lib/app.ts'
import { renderSheet, sampleLinks } from '#lib/doors/send/letters/announcement.ts'
import { measureOf } from '#lib/doors/send/measure.ts'
import type { Language } from '#policy/vocabulary.ts'
import { countAudience, type LeftOut, listLeftOut, ruleOf } from './audience.ts'
import { type Announcement, findAnnouncement } from './queries.ts'
import { type AnnouncementDraft, insertDraft, updateDraft } from './writes.ts'

/** `changed`: somebody saved another version since; `closed`: it is no draft any more. */
export type Saved = 'saved' | 'changed' | 'closed'

/**
 * Stores a draft, the same press twice as once.
 * @param revision the version that was on the page; null: it is new, under an id that the page made
 */
export async function saveAnnouncement(
  { db, clock }: AppContext,
  id: string,
  draft: AnnouncementDraft,
  { revision, staffId }: { revision: number | null; staffId: string | null },
): Promise<Saved> {
  const done =
    revision === null
      ? await insertDraft(db, id, draft, { staffId, now: clock() })
      : await updateDraft(db, id, draft, revision)
  if (done) return 'saved'
  const stands = await findAnnouncement(db, id)
  if (stands?.state !== 'draft') return 'closed'
  const { subject, body, topic, audience, published } = stands
  return isDeepStrictEqual({ subject, body, topic, audience, published }, draft) ? 'saved' : 'changed'
}

/** How it will arrive in a language, with links that change nothing. */
export function previewAnnouncement(
  app: AppContext,
  announcement: Pick<Announcement, 'id' | 'subject' | 'body' | 'published'>,
  language: Language,
): ReturnType<typeof renderSheet> {
  return renderSheet(app, announcement, language, sampleLinks(app))
}

/** Whom it would reach now, and whom not. */
export type Reach = {
  readonly reached: number
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
}

export async function lookAtAudience(app: AppContext, announcement: Announcement): Promise<Reach> {
  const counts = await countAudience(app.db, ruleOf(measureOf(app), announcement))
  return {
    reached: counts.find(({ refusal }) => refusal === null)?.count ?? 0,
    leftOut: counts.flatMap(({ refusal, count }) => (refusal === null ? [] : [{ reason: refusal, count }])),
  }
}

/** Who would not get it for one reason, fifty at a time. */
export function lookAtLeftOut(
  app: AppContext,
  announcement: Announcement,
  reason: string,
  after: string | null,
): Promise<{ rows: LeftOut[]; older: string | null }> {
  return listLeftOut(app.db, ruleOf(measureOf(app), announcement), reason, after)
}
