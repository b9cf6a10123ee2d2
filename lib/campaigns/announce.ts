import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import type { AppContext } from '#lib/app.ts'
import { measureOf } from '#lib/doors/send/measure.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Language } from '#policy/vocabulary.ts'
import { queueForAudience, ruleOf } from './audience.ts'
import { moveMessages, queueTest } from './messages.ts'
import { findAnnouncement } from './queries.ts'
import { type MoveTo, moveAnnouncement } from './writes.ts'

/**
 * Lets an announcement go, once: `queueNext` then queues it.
 * @param revision the change that whoever decided has seen; without it, as it stands
 * @returns false when it was let go or cancelled before, or was changed since
 */
export async function beginAnnouncement(
  app: AppContext,
  id: string,
  actor: Actor,
  revision?: number,
): Promise<boolean> {
  const at = app.clock()
  const how: MoveTo = { from: ['draft', 'scheduled'], to: 'sending', queuedAt: at, revision }
  return change(app, id, how, actor, 'announcement.queued')
}

/**
 * Queues an announcement that was let go to the next of those who may get it now: some at a time, so that nobody's own
 * choice waits for it. Harmless with many workers, and after one that died.
 * @returns whether not everybody has been looked at yet
 */
export async function queueNext(app: AppContext, id: string): Promise<boolean> {
  const announcement = await findAnnouncement(app.db, id)
  if (!announcement) return false
  const rule = ruleOf(measureOf(app), announcement)
  const [done] = await app.db.query<{ more: boolean }>(queueForAudience({ ...rule, id }))
  return done?.more ?? false
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
} as const satisfies Record<string, MoveTo & { mail: { from: readonly string[]; to: string } | null }>
export type AnnouncementMove = keyof typeof moves
export const announcementMoves = Object.keys(moves) as AnnouncementMove[]

/** Does it, at once for all that no worker has claimed. False: the announcement was not in a state for it. */
export async function moveOn(
  app: AppContext,
  id: string,
  move: AnnouncementMove,
  actor: Actor,
): Promise<boolean> {
  const { mail, ...how } = moves[move]
  return change(app, id, how, actor, `announcement.${how.to}`, async (tx) => {
    if (mail) await tx.query(moveMessages({ announcement_id: id, ...mail }))
  })
}

/**
 * Sets the moment at which it goes.
 * @returns false when it is no draft any more, or was changed since that revision
 */
export async function scheduleAnnouncement(
  app: AppContext,
  id: string,
  { scheduledAt, revision }: { scheduledAt: Date; revision: number },
  actor: Actor,
): Promise<boolean> {
  const how: MoveTo = { from: ['draft'], to: 'scheduled', scheduledAt, revision }
  return change(app, id, how, actor, 'announcement.scheduled')
}

async function change(
  { db, clock }: AppContext,
  id: string,
  how: MoveTo,
  actor: Actor,
  verb: AuditVerb,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await moveAnnouncement(tx, id, how))) return false
    await also(tx)
    await recordEvent(tx, { at: clock(), actor, verb, objectId: id })
    return true
  })
}

/**
 * Mails an announcement as it stands to the member of staff who asks for it.
 * @param press names the press, so that two of one page send one
 */
export async function sendTest(
  { db, clock }: AppContext,
  id: string,
  test: { staffId: string; language: Language; press: string },
): Promise<void> {
  const { staffId: staff_id, language, press } = test
  await db.query(queueTest({ id: press, announcement_id: id, staff_id, language, now: clock() }))
}
