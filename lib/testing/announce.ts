import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { beginAnnouncement, queueNext } from '#lib/campaigns/announce.ts'
import { findAnnouncement } from '#lib/campaigns/queries.ts'
import { type AnnouncementDraft, insertDraft } from '#lib/campaigns/writes.ts'
import { system } from '#lib/record-event.ts'

/** A draft of an announcement to everybody; give what differs. */
export function announcementDraft(differs: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  const audience = { forms: [], languages: [], tags: [] }
  return { subject: 'Notes', body: 'One.\n\nTwo.', topic: null, published: false, audience, ...differs }
}

/** Writes an announcement and lets it go; gives its id and for how many it was queued. */
export async function announce(
  app: AppContext,
  differs: Partial<AnnouncementDraft> = {},
): Promise<{ id: string; recipients: number }> {
  const id = randomUUID()
  await insertDraft(app.db, id, announcementDraft(differs), { staffId: null, now: app.clock() })
  await beginAnnouncement(app, id, system)
  while (await queueNext(app, id));
  return { id, recipients: (await findAnnouncement(app.db, id))?.recipients ?? 0 }
}
