import { isDeepStrictEqual } from 'node:util'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { frequencyCapOf } from '#lib/doors/send/frequency-cap.ts'
import { renderSheet, sampleLinks } from '#lib/doors/send/letters/campaign.ts'
import type { Language } from '#policy/vocabulary.ts'
import { countAudience, type LeftOut, listLeftOut, ruleOf } from './audience.ts'
import { type CampaignDraft, insertDraft, updateDraft } from './changes.ts'
import { type Campaign, findCampaign } from './queries.ts'

/** `changed`: somebody saved another version since; `closed`: it is no draft any more. */
export type Saved = 'saved' | 'changed' | 'closed'

/**
 * Stores a draft, the same press twice as once.
 * @param revision the version that was on the page; null: it is new, under an id that the page made
 */
export async function saveCampaign(
  { db, clock }: AppContext,
  id: string,
  draft: CampaignDraft,
  { revision, staffId }: { revision: number | null; staffId: string | null },
): Promise<Saved> {
  const values = { id, ...decided(draft) }
  const saved =
    revision === null
      ? await operate(db, insertDraft({ ...values, createdBy: staffId, now: clock() }))
      : await operate(db, updateDraft({ ...values, revision }))
  if (saved.length > 0) return 'saved'
  const stands = await findCampaign(db, id)
  if (stands?.state !== 'draft') return 'closed'
  return isDeepStrictEqual(decided(stands), decided(draft)) ? 'saved' : 'changed'
}

function decided({ subject, body, topic, audience, published }: CampaignDraft): CampaignDraft {
  return { subject, body, topic, audience, published }
}

/** How it will arrive in a language, with links that change nothing. */
export function previewCampaign(
  app: AppContext,
  campaign: Pick<Campaign, 'id' | 'subject' | 'body' | 'published' | 'queuedAt'>,
  language: Language,
): ReturnType<typeof renderSheet> {
  return renderSheet(app, campaign, language, sampleLinks(app))
}

/** Whom it would reach now, and whom not. */
export type Reach = {
  readonly reached: number
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
}

export async function previewAudience(app: AppContext, campaign: Campaign): Promise<Reach> {
  const counts = await countAudience(app.db, ruleOf(frequencyCapOf(app), campaign))
  return {
    reached: counts.find(({ refusal }) => refusal === null)?.count ?? 0,
    leftOut: counts.flatMap(({ refusal, count }) => (refusal === null ? [] : [{ reason: refusal, count }])),
  }
}

/** Who would not get it for one reason, fifty at a time. */
export function previewLeftOut(
  app: AppContext,
  campaign: Campaign,
  reason: string,
  after: string | null,
): Promise<{ rows: LeftOut[]; older: string | null }> {
  return listLeftOut(app.db, ruleOf(frequencyCapOf(app), campaign), reason, after)
}
