import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import type { AppContext } from '#lib/app.ts'
import { spendToken } from '#lib/doors/choices/tokens/writes.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { noHold } from '#lib/retention/due-rows.ts'
import { erase } from './erase.ts'

/**
 * The press of somebody who was named in a form by another and does not want to be (P07). Who is known by nothing else
 * is erased whole, and their address marked, so that nobody names them again; of anybody else what was said goes.
 * @returns false for a link that was used, has ended or was made up
 */
export async function declineReferral(app: AppContext, token: string): Promise<boolean> {
  const spent = await app.db.transaction((tx) =>
    spendToken(tx, 'agree_referral', digestBytes(token), app.clock()),
  )
  if (!spent) return false
  const { personId, recordId } = spent
  const actor = { kind: 'person', id: personId } as const
  const stillDue = (tx: Tx) => isKnownByThisAlone(tx, personId, recordId)
  if (!(await erase(app, { personId, reason: 'request', actor, stillDue }))) await forget(app, recordId)
  return true
}

async function isKnownByThisAlone(tx: Tx, personId: string, leadId: string): Promise<boolean> {
  const [found] = await tx.query<{ alone: boolean }>({
    text: `select not exists (select from leads where person_id = $1 and id <> $2)
      and not exists (select from consent_events where person_id = $1) as alone`,
    values: [personId, leadId],
  })
  return found?.alone ?? false
}

/** What one lead brought, where its person stays. Nothing of anybody on hold goes (P44). */
async function forget({ db }: AppContext, leadId: string): Promise<void> {
  await db.transaction(async (tx) => {
    // A hold that is being placed has the person first, and is seen by what comes after.
    await tx.query({
      text: 'select from people where id = (select person_id from leads where id = $1) for update',
      values: [leadId],
    })
    const free = await tx.query({
      text: `select from leads l where l.id = $1 and ${noHold('l.person_id')}`,
      values: [leadId],
    })
    if (free.length === 0) return
    await tx.query(actAsEraser)
    for (const text of [
      'delete from deliveries where outbox_id in (select id from outbox where lead_id = $1)',
      'delete from outbox where lead_id = $1',
      'delete from files where lead_id = $1',
      'delete from leads where id = $1',
    ])
      await tx.query({ text, values: [leadId] })
  })
}
