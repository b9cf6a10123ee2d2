import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { recordEvent } from '#lib/record-event.ts'
import type { Translated } from '#policy/translated.ts'
import { queueBreachNotices, setReleased, upsertNotice } from './notice-changes.ts'
import { countUntold, findNotice } from './queries.ts'
import { type By, lockIncident, tellStory } from './story.ts'

/** Writes what everybody affected is to be told, as a draft that can be read before it goes. @returns false where it went already */
export async function writeNotice(
  { db, clock }: AppContext,
  notice: { readonly id: string; readonly incidentId: string; readonly texts: Translated },
  by: By,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const incident = await lockIncident(tx, notice.incidentId)
    if (!incident || incident.closedAt) return false
    const written = await operate(tx, upsertNotice({ ...notice, createdBy: by.id, createdAt: clock() }))
    return written.length > 0
  })
}

/** `changed`: others are on the list than the member saw, or the text is another · `nobody`: there is nobody to tell. */
export type Releasing = 'released' | 'before' | 'changed' | 'nobody'

/**
 * Lets a notice go to everybody whom an incident concerns and who was not told yet (P60). The messages are queued by `queueNotices`
 * and assessed when they are sent, as all mail is (E6).
 * @param seen how many the member was shown, and the text
 */
export async function releaseNotice(
  app: AppContext,
  {
    id,
    incidentId,
    seen,
  }: {
    readonly id: string
    readonly incidentId: string
    readonly seen: { readonly count: number; readonly texts: Translated }
  },
  by: By,
): Promise<Releasing> {
  return app.db.transaction(async (tx) => {
    const incident = await lockIncident(tx, incidentId)
    if (!incident || incident.closedAt) return 'before'
    const now = app.clock()
    const count = await countUntold(tx, incidentId)
    if (count === 0) return 'nobody'
    if (count !== seen.count) return 'changed'
    const released = await operate(tx, setReleased({ id, incidentId, texts: seen.texts, now }))
    if (released.length === 0) return (await findNotice(tx, id)) ? 'changed' : 'before'
    await tellStory(app, tx, { incidentId, about: 'notified', count }, by.id)
    const event = { at: now, actor: by, objectId: incidentId, facts: { notice: id, people: count } }
    await recordEvent(tx, { ...event, verb: 'incident.notified' })
    return 'released'
  })
}

/**
 * Queues a notice that was let go to the next of those whom it is for. Harmless with many workers, and after one that died.
 * @returns whether there are more
 */
export async function queueNotices({ db, clock }: AppContext, id: string): Promise<boolean> {
  const [done] = await keep(db, queueBreachNotices({ id, now: clock() }))
  return done?.more ?? false
}
