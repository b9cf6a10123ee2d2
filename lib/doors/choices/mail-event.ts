import type { Tx } from '#db/client.ts'
import { type MailEventKind, notArrivedKinds } from '#db/schema/mail-events.ts'
import { staffKinds } from '#db/schema/outbox.ts'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import {
  countSoftBounces,
  type Delivered,
  findDelivery,
  findMessage,
  insertMailEvent,
} from '#lib/doors/send/outbox/events.ts'
import { returnMessage } from '#lib/doors/send/outbox/undelivered.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { lockPerson } from './lock-person.ts'
import { optOutWithin } from './opt-out.ts'
import { suppress } from './suppressions/changes.ts'
import { suppressionKeyOf } from './suppressions/key.ts'

/** So many refusals for now, with nothing delivered between, count as one for good. */
const softLimit = 5
const softWithinMs = 30 * 24 * 60 * 60_000
/** What we have not committed yet may be told of already; the teller comes again. */
const mayBeOursMs = 10 * 60_000
const longestSaid = 300

/** Something that became of a message after it was handed over, by whoever carried it. */
export type CameBack = {
  /** The teller's id: the same again is nothing new. */
  readonly id: string
  /** What the teller calls the message, or we do. */
  readonly message: { readonly providerId: string } | { readonly outboxId: string }
  readonly kind: MailEventKind
  readonly detail: string | null
  readonly at: Date
  /** Whether it was said while the message was handed over: then it never was, and its own outcome says so. */
  readonly atOnce?: true
}

/** `early`: a message of that name may be under way to our own record, so that the teller shall come again. */
export type Taken = 'taken' | 'repeated' | 'not_ours' | 'early'

/**
 * Takes what came back (E9): each thing once, in whatever order. A refusal for good and a complaint stop all mail they
 * have to, at once; neither is ever taken back by a later event. What comes back of a notice to staff says nothing of
 * the person it was about. What did not arrive was not handed over: a lead that it answered owes its answer again (P63).
 * @throws when the database is away: then nothing was taken
 */
export async function takeMailEvent(app: AppContext, event: CameBack): Promise<Taken> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const named = event.message
    const message =
      'outboxId' in named ? await findMessage(tx, named.outboxId) : await findDelivery(tx, named.providerId)
    if (!message) {
      const recent = now.getTime() - event.at.getTime() < mayBeOursMs
      return recent && 'providerId' in named ? 'early' : 'not_ours'
    }
    // An erasure may be at the same rows: whoever has the person first goes first.
    if (message.personId && !(await lockPerson(tx, message.personId))) return 'not_ours'
    const { id, kind, at } = event
    const { outboxId, personId } = message
    const detail = event.detail?.replaceAll('\0', '').slice(0, longestSaid).toWellFormed() ?? null
    const entered = await keep(tx, insertMailEvent({ id, outboxId, personId, kind, detail, at, now }))
    if (entered.length === 0) return 'repeated'
    const came = !event.atOnce && notArrivedKinds.some((one) => one === kind)
    if (came) await keep(tx, returnMessage({ id: outboxId, now }))
    if (!staffKinds.includes(message.kind)) await applyMailEvent(tx, app, message, kind)
    return 'taken'
  })
}

async function applyMailEvent(
  tx: Tx,
  app: AppContext,
  message: Delivered,
  kind: MailEventKind,
): Promise<void> {
  const address = message.recipient && normaliseEmail(message.recipient)
  if (!address) return
  const now = app.clock()
  const emailKey = suppressionKeyOf(app.keys.suppression, address)
  if (kind === 'complained') {
    const wording = 'Reported as spam to the mail provider'
    await optOutWithin(tx, app, { emailKey, how: 'complaint', wording, actor: system })
    return
  }
  const hard = kind === 'bounced_hard' || (kind === 'bounced_soft' && (await isTooOften(tx, message, now)))
  if (!hard) return
  await suppress(tx, emailKey, 'email', 'hard_bounce', now, 'bounce')
  await recordEvent(tx, {
    at: now,
    actor: system,
    verb: 'mail.bounced',
    objectId: message.personId,
    facts: { outbox: message.outboxId, kind },
  })
}

async function isTooOften(tx: Tx, { personId }: Delivered, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - softWithinMs)
  return personId !== null && (await countSoftBounces(tx, personId, since)) >= softLimit
}
