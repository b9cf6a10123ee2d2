import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { frequencyCapOf } from '#lib/doors/send/frequency-cap.ts'
import { assessMail } from '#lib/doors/send/outbox/permission.ts'
import { listSuppressionsOf, type Suppression } from '#lib/unsubscribes/queries.ts'

/** What whoever is about to write should know. */
export type AgainstReply = {
  /** Why a reply would not be sent now, by the very rule that sending asks (E6); null: nothing stops it. */
  readonly refusal: string | null
  /** What stands on the suppression list against mail to the address, whether it stops a reply or not. */
  readonly marks: readonly Suppression[]
  /** Whether any mail can leave at all. */
  readonly sendsMail: boolean
}

/** Reads what stands against answering somebody by mail. */
export async function readAgainstReply(
  app: AppContext,
  { personId, email }: { readonly personId: string; readonly email: string | null },
): Promise<AgainstReply> {
  const { db, keys, sendsMail } = app
  const reply = { kind: 'reply', purpose: 'answer_enquiry', stream: 'service' } as const
  const [[assessed], entries] = await Promise.all([
    assessMail(db, personId, [reply], frequencyCapOf(app)),
    email === null ? [] : listSuppressionsOf(db, [suppressionKeyOf(keys.suppression, email)]),
  ])
  const marks = entries.filter(({ channel, liftedAt }) => channel === 'email' && liftedAt === null)
  return { refusal: assessed?.refusal ?? null, marks, sendsMail }
}
