import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Translated } from '#policy/translated.ts'
import { endBanner, insertChangeNotice, queueServiceNotices } from './changes.ts'

export type NewNotice = {
  readonly id: string
  readonly number: number
  readonly texts: Translated
  readonly bannerUntil: Date | null
  readonly mailed: boolean
}

/**
 * Tells of a change (P64): a banner on the site until a day, a service mail to whom it concerns, or both. The mail is queued by
 * `queueNotices`, and assessed when it is sent.
 * @returns false for a version that is none, or a notice that was sent before
 */
export async function tellChange(
  { db, clock }: AppContext,
  notice: NewNotice,
  actor: Actor,
): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    const createdBy = actor.kind === 'staff' ? actor.id : null
    const entered = await operate(tx, insertChangeNotice({ ...notice, createdBy, now }))
    if (entered.length === 0) return false
    const facts = { version: notice.number, mailed: notice.mailed, banner: notice.bannerUntil !== null }
    await recordEvent(tx, { at: now, actor, verb: 'change.told', objectId: notice.id, facts })
    return true
  })
}

/** Takes the banner of a notice off the site before its day. */
export async function takeBannerOff({ db, clock }: AppContext, id: string, actor: Actor): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    const ended = await operate(tx, endBanner({ id, now }))
    if (ended.length === 0) return false
    await recordEvent(tx, { at: now, actor, verb: 'change.banner_ended', objectId: id })
    return true
  })
}

/**
 * Queues a notice to the next of those whom its version concerns. Harmless with many workers, and after one that died.
 * @returns whether not everybody has been assessed yet
 */
export async function queueNotices({ db, clock }: AppContext, id: string): Promise<boolean> {
  const [done] = await keep(db, queueServiceNotices({ id, now: clock() }))
  return done?.more ?? false
}
