import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../db/client.ts'
import type { AnnouncementState } from '../../../db/schema/announcements.ts'
import type { Language } from '../../../policy/vocabulary.ts'
import type { House } from '../../house.ts'
import { queueForAudience, ruleOf } from '../../records/announcements/audience.ts'
import { moveAnnouncement } from '../../records/announcements/writes.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'
import { moveMessages, queueTest } from '../../records/outbox/announcement.ts'
import { measureOf } from './measure.ts'

/**
 * Queues an announcement to everybody who may get it now; each is judged again at the moment of sending.
 * @returns how many were queued; null when it was queued or cancelled before
 */
export async function queueAnnouncement(house: House, id: string, actor: Actor): Promise<number | null> {
  const at = house.clock()
  return house.db.transaction(async (tx) => {
    const begun = await moveAnnouncement(tx, id, ['draft', 'scheduled'], 'sending', { queuedAt: at })
    if (!begun) return null
    const rule = ruleOf(measureOf(house), begun.topic, begun.audience)
    const [queued] = await tx.query<{ count: number }>(queueForAudience({ ...rule, id }))
    const recipients = queued?.count ?? 0
    await log(tx, id, actor, 'announcement.queued', at, { recipients })
    return recipients
  })
}

/** What can be done to an announcement that is no draft: from which states, to which, and what its waiting mail does. */
const moves = {
  pause: { from: ['sending'], to: 'paused', mail: { from: ['waiting'], to: 'paused' } },
  resume: { from: ['paused'], to: 'sending', mail: { from: ['paused'], to: 'waiting' } },
  cancel: {
    from: ['scheduled', 'sending', 'paused'],
    to: 'cancelled',
    mail: { from: ['waiting', 'paused'], to: 'cancelled' },
  },
  redraft: { from: ['scheduled'], to: 'draft', mail: null },
} as const satisfies Record<
  string,
  {
    from: readonly AnnouncementState[]
    to: AnnouncementState
    mail: { from: readonly string[]; to: string } | null
  }
>
export type AnnouncementMove = keyof typeof moves
export const announcementMoves = Object.keys(moves) as AnnouncementMove[]

/** Does it, at once for all that no worker has claimed. False: the announcement was not in a state for it. */
export async function moveOn(
  house: House,
  id: string,
  move: AnnouncementMove,
  actor: Actor,
): Promise<boolean> {
  const { from, to, mail } = moves[move]
  return house.db.transaction(async (tx) => {
    if (!(await moveAnnouncement(tx, id, from, to))) return false
    if (mail) await tx.query(moveMessages({ announcement_id: id, ...mail }))
    await log(tx, id, actor, `announcement.${to}`, house.clock())
    return true
  })
}

/** Sets the moment at which it is queued. False when it is no draft any more. */
export async function scheduleAnnouncement(
  house: House,
  id: string,
  scheduledAt: Date,
  actor: Actor,
): Promise<boolean> {
  return house.db.transaction(async (tx) => {
    if (!(await moveAnnouncement(tx, id, ['draft'], 'scheduled', { scheduledAt }))) return false
    await log(tx, id, actor, 'announcement.scheduled', house.clock(), { for: scheduledAt.toISOString() })
    return true
  })
}

/** Mails an announcement as it stands to the member of staff who asks for it. */
export async function sendTest(
  house: House,
  id: string,
  staffId: string,
  language: Language,
): Promise<void> {
  await house.db.query(
    queueTest({ id: randomUUID(), announcement_id: id, staff_id: staffId, language, now: house.clock() }),
  )
}

async function log(
  tx: Tx,
  id: string,
  actor: Actor,
  verb: string,
  at: Date,
  facts: Record<string, string | number> = {},
): Promise<void> {
  await recordEvent(tx, { at, actor, verb, objectId: id, facts })
}
