import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueForgotten, queueInvitation } from '#lib/doors/send/outbox/staff-links.ts'
import { normaliseEmail } from '#policy/addresses.ts'

const asksPerMinute = 5

/** Mails a new member the way in. Its link is good for seven days. */
export async function mailInvitation(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  staffId: string,
): Promise<void> {
  await keep(db, queueInvitation({ id: randomUUID(), staffId, now: clock() }))
}

/**
 * Mails a member a sign-in link, good for half an hour. Says nothing of whether there is such a member, and takes as
 * long either way (S8). Whoever reads the mailbox still needs the second factor.
 * @param caller digest of the caller's network, by which tries are counted
 */
export async function mailForgotten(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  address: string,
  caller: Buffer,
): Promise<void> {
  const email = normaliseEmail(address) ?? ''
  await keep(db, queueForgotten({ id: randomUUID(), email, caller, perMinute: asksPerMinute, now: clock() }))
}
