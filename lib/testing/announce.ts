import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import type { CampaignDraft } from '#lib/campaigns/changes.ts'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { beginCampaign, queueNext } from '#lib/campaigns/send-campaign.ts'
import { saveCampaign } from '#lib/campaigns/write-campaign.ts'
import { system } from '#lib/record-event.ts'

/** A draft of an campaign to everybody; give what differs. */
export function campaignDraft(differs: Partial<CampaignDraft> = {}): CampaignDraft {
  const audience = { forms: [], languages: [], tags: [] }
  return { subject: 'Notes', body: 'One.\n\nTwo.', topic: null, published: false, audience, ...differs }
}

/** Writes an campaign and lets it go; gives its id and for how many it was queued. */
export async function announce(
  app: AppContext,
  differs: Partial<CampaignDraft> = {},
): Promise<{ id: string; recipients: number }> {
  const id = randomUUID()
  await saveCampaign(app, id, campaignDraft(differs), { revision: null, staffId: null })
  await beginCampaign(app, id, system)
  while (await queueNext(app, id));
  return { id, recipients: (await findCampaign(app.db, id))?.recipients ?? 0 }
}
