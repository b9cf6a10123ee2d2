import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { before } from '#policy/duration.ts'
import { queueReminders } from './changes.ts'

/**
 * Queues a reminder for each form that was begun and lies unsent, where the policy says that one comes: once a person,
 * and only to those who agreed to just that (P06).
 * @returns how many were queued; none where the policy names no reminder
 */
export async function remindOfDrafts({ db, agency, clock }: AppContext): Promise<number> {
  const { drafts } = agency.policy
  const reminder = drafts ? drafts.reminder : undefined
  if (!drafts || !reminder) return 0
  const { purpose, after } = reminder
  const now = clock()
  const due = { forms: drafts.forms, purpose, before: before(now, after), now }
  return (await keep(db, queueReminders(due))).length
}
