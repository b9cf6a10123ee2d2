import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { endBanner, insertChangeNotice, type NewNotice, queueServiceNotices } from './writes.ts'

/**
 * Tells of a change (P64): a banner on the site until a day, a service mail to whom it concerns, or both. The mail is queued by
 * `queueNotices`, and judged when it is sent.
 * @returns false for a version that is none, or a notice that was sent before
 */
export async function tellChange(
  { db, clock }: AppContext,
  notice: NewNotice,
  actor: Actor,
): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    if (!(await insertChangeNotice(tx, notice, { staffId: actor.kind === 'staff' ? actor.id : null, now })))
      return false
    const facts = { version: notice.number, mailed: notice.mailed, banner: notice.bannerUntil !== null }
    await recordEvent(tx, { at: now, actor, verb: 'change.told', objectId: notice.id, facts })
    return true
  })
}

/** Takes the banner of a notice off the site before its day. */
export async function takeBannerOff({ db, clock }: AppContext, id: string, actor: Actor): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    if (!(await endBanner(tx, id, now))) return false
    await recordEvent(tx, { at: now, actor, verb: 'change.banner_ended', objectId: id })
    return true
  })
}

/**
 * Queues a notice to the next of those whom its version concerns. Harmless with many workers, and after one that died.
 * @returns whether not everybody has been looked at yet
 */
export async function queueNotices({ db, clock }: AppContext, id: string): Promise<boolean> {
  const [done] = await db.query<{ more: boolean }>(queueServiceNotices({ id, now: clock() }))
  return done?.more ?? false
}
