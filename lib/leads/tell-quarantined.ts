import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueQuarantineNotice } from '#lib/doors/send/outbox/quarantine-notice.ts'

/**
 * Tells staff of what looks like spam and was set aside: whoever wrote it was promised an answer by a time, and it may be
 * no spam (P63).
 * @returns whether they are told now
 */
export async function tellQuarantined({ db, clock }: AppContext): Promise<boolean> {
  return (await keep(db, queueQuarantineNotice({ id: randomUUID(), now: clock() }))).length > 0
}
