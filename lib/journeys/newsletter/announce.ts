import { randomUUID } from 'node:crypto'
import type { House } from '../../house.ts'
import { queueAnnouncement } from '../../records/announcements/writes.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'

/**
 * Queues a newsletter to everybody who may get it now; each is judged again at the moment of sending.
 * @param id makes a repeated press harmless; give the one the form was rendered with
 * @returns how many were queued; null when it was queued before
 */
export async function sendAnnouncement(
  house: House,
  { subject, body, actor, id = randomUUID() }: { subject: string; body: string; actor: Actor; id?: string },
): Promise<number | null> {
  const at = house.clock()
  return house.db.transaction(async (tx) => {
    const queued = await queueAnnouncement(tx, { id, subject, body, createdBy: actor.id, at })
    if (queued === null) return null
    await recordEvent(tx, {
      at,
      actor,
      verb: 'announcement.queued',
      objectId: id,
      facts: { recipients: queued },
    })
    return queued
  })
}
