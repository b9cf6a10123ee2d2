import type { AppContext } from '#lib/app.ts'
import { phoneKeysOf } from '#lib/doors/choices/suppressions/key.ts'
import type { Channel, PurposeId } from '#policy/vocabulary.ts'
import { frequencyCapOf } from './frequency-cap.ts'
import { type Asked, type Assessed, assessMail, assessOthers } from './outbox/permission.ts'

/** What hangs on no consent: it answers what the person began. */
const service: readonly Asked[] = [
  { kind: 'reply', purpose: 'answer_enquiry', stream: 'service' },
  { kind: 'confirm_opt_in', purpose: 'confirm_choice', stream: 'service' },
]

/**
 * For each purpose and channel that the policy names, whether somebody may be written to now, by the very rule that sending
 * asks (E6); of other channels by consent and suppression list. It permits nothing: that is decided when a message is sent.
 */
export async function whatMayBeSent(
  app: AppContext,
  { id, phone }: { readonly id: string; readonly phone: string | null },
): Promise<Assessed[]> {
  const { purposes } = app.agency.policy
  const optIns = Object.entries(purposes).flatMap(([purpose, { optIn }]) =>
    optIn ? [{ purpose: purpose as PurposeId, channel: optIn satisfies Channel }] : [],
  )
  const mails = optIns
    .filter(({ channel }) => channel === 'email')
    .map(({ purpose }): Asked => {
      const kind = purpose === 'draft_reminder' ? 'draft_reminder' : 'announcement'
      return { kind, purpose, stream: 'marketing' }
    })
  const others = optIns.filter(({ channel }) => channel !== 'email')
  const named = [...service.filter(({ purpose }) => purpose in purposes), ...mails]
  const [byMail, byOther] = await Promise.all([
    assessMail(app.db, id, named, frequencyCapOf(app)),
    assessOthers(app.db, id, phoneKeysOf(app, phone), others),
  ])
  return [...byMail, ...byOther]
}
