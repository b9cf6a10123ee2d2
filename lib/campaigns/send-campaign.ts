import type { Tx } from '#db/client.ts'
import type { AuditVerb } from '#db/schema/audit.ts'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { frequencyCapOf } from '#lib/doors/send/frequency-cap.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import type { Language } from '#policy/vocabulary.ts'
import { queueForAudience, ruleOf } from './audience.ts'
import { type MoveTo, moveCampaign, moveMessages, queueTest } from './changes.ts'
import { findCampaign } from './queries.ts'

/**
 * Lets a campaign go, once: `queueNext` then queues it.
 * @param revision the change that whoever decided has seen; without it, as it stands
 * @returns false when it was let go or cancelled before, or was changed since
 */
export async function beginCampaign(
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
 * Queues a campaign that was let go to the next of those who may get it now: some at a time, so that nobody's own
 * choice waits for it. Harmless with many workers, and after one that died.
 * @returns whether not everybody has been assessed yet
 */
export async function queueNext(app: AppContext, id: string): Promise<boolean> {
  const campaign = await findCampaign(app.db, id)
  if (!campaign) return false
  const rule = ruleOf(frequencyCapOf(app), campaign)
  const [done] = await keep(app.db, queueForAudience({ ...rule, id }))
  return done?.more ?? false
}

/** What can be done to a campaign that is no draft: from which states, to which, and what its waiting mail does. */
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
export type CampaignMove = keyof typeof moves
export const campaignMoves = Object.keys(moves) as CampaignMove[]

/** Does it, at once for all that no worker has claimed. False: the campaign was not in a state for it. */
export async function moveOn(
  app: AppContext,
  id: string,
  move: CampaignMove,
  actor: Actor,
): Promise<boolean> {
  const { mail, ...how } = moves[move]
  return change(app, id, how, actor, `announcement.${how.to}`, async (tx) => {
    if (mail) await keep(tx, moveMessages({ campaignId: id, ...mail }))
  })
}

/**
 * Sets the moment at which it goes.
 * @returns false when it is no draft any more, or was changed since that revision
 */
export async function scheduleCampaign(
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
    const { from, to, revision = null, scheduledAt = null, queuedAt = null } = how
    const moved = await operate(tx, moveCampaign({ id, from, to, revision, scheduledAt, queuedAt }))
    if (moved.length === 0) return false
    await also(tx)
    await recordEvent(tx, { at: clock(), actor, verb, objectId: id })
    return true
  })
}

/**
 * Mails a campaign as it stands to the member of staff who asks for it.
 * @param press names the press, so that two of one page send one
 */
export async function sendTest(
  { db, clock }: AppContext,
  id: string,
  test: { staffId: string; language: Language; press: string },
): Promise<void> {
  const { staffId, language, press } = test
  await keep(db, queueTest({ id: press, campaignId: id, staffId, language, now: clock() }))
}
