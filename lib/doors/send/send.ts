import { isDatabaseAway } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { recordRefusal } from '#lib/doors/choices/refused-at-once.ts'
import type { Delivery, Mail, Transport } from '#lib/platform/transports/mail.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { composeMail } from './compose.ts'
import { keep } from './keep.ts'
import type { Claimed } from './outbox/claim.ts'
import { type Outcome, partBatch, recordOutcomes } from './outbox/record-outcomes.ts'
import { outcomeOf, outcomeOfFault, outcomeOfGone } from './outcome.ts'
import { isPermitted, type Permitted } from './permit.ts'

/** Takes what messages came to, to enter it. */
export type RecordOutcomes = (outcomes: readonly Outcome[]) => Promise<void>

/** A message with its mail. */
type Written = { readonly message: Claimed; readonly mail: Mail }

/**
 * The way out. Sends a permitted message for its purpose, or those that share a key in one call, and records what became
 * of each; never throws for what the other end does (E10).
 * @param record where what became of them is entered; without it, at once
 * @throws TypeError without what `permit` made for this very purpose
 */
export async function send<P extends PurposeId>(
  app: AppContext,
  transport: Transport,
  purpose: P,
  permit: Permitted<P> | readonly Permitted<P>[],
  record: RecordOutcomes = (outcomes) => recordOutcomes(app.db, outcomes, app.clock()),
): Promise<void> {
  const permits: readonly unknown[] = Array.isArray(permit) ? permit : [permit]
  const written: Written[] = []
  for (const one of permits) {
    if (!isPermitted(one, purpose)) throw new TypeError('This message was never permitted for this purpose.')
    const { message } = one
    const mail = await compose(app, transport, message)
    if ('state' in mail) await record([mail])
    else written.push({ message, mail })
  }
  const [first] = written
  if (!first) return
  const key = first.message.batch
  if (!transport.deliverTogether || key === null || key === first.message.id) {
    for (const each of written) await alone(app, transport, each, record)
    return
  }
  const answers = await transport.deliverTogether(
    key,
    written.map(({ mail }) => mail),
  )
  if (answers === 'apart') return oneByOne(app, transport, written, record)
  await record(
    written.map(({ message, mail }, index) =>
      outcomeOf(app.ring, transport, message, mail, answers[index] ?? noAnswer, app.clock()),
    ),
  )
}

const noAnswer: Delivery = { kind: 'unknown', why: 'no answer for this one' }

async function alone(
  app: AppContext,
  transport: Transport,
  { message, mail }: Written,
  record: RecordOutcomes,
) {
  const delivery = await transport.deliver(mail)
  await record([outcomeOf(app.ring, transport, message, mail, delivery, app.clock())])
  // By Resend the other end's word comes later, by its webhook; this is Resend's own.
  if (transport.name === 'smtp' && delivery.kind === 'refused' && delivery.permanent)
    await recordRefusal(app, { outboxId: message.id, attempt: message.attempts, why: delivery.why })
}

/** One of them is wrong and nobody said which. Each gets a key of its own first: a crash must not join them again. */
async function oneByOne(
  app: AppContext,
  transport: Transport,
  written: readonly Written[],
  record: RecordOutcomes,
) {
  const ids = written.map(({ message }) => message.id)
  await keep(app.db, partBatch({ ids, now: app.clock() }))
  for (const each of written) await alone(app, transport, each, record)
}

/** The mail; or what the message came to, when there is nothing to send. */
async function compose(app: AppContext, transport: Transport, message: Claimed): Promise<Mail | Outcome> {
  try {
    return (await composeMail(app, message)) ?? outcomeOfGone(transport, message, app.clock())
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    return outcomeOfFault(transport, message, error, app.clock())
  }
}
