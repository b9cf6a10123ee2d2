import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import type { AppContext } from '#lib/app.ts'
import { spendToken } from '#lib/doors/choices/tokens/changes.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { noHold } from '#lib/retention/due-rows.ts'
import { eraseWithin } from './erase.ts'
import { removal } from './removal.ts'

const forgetText = removal('leads', 'select id from leads where id = $1')

/**
 * The press of somebody who was named in a form by another and does not want to be (P07). Who is known by nothing else
 * is erased whole, and their address marked, so that nobody names them again; of anybody else what was said goes. The link is
 * used up with it, or with neither.
 * @returns false for a link that was used, has ended or was made up
 */
export async function declineReferral({ db, clock }: AppContext, token: string): Promise<boolean> {
  const hash = digestBytes(token)
  const at = clock()
  return db.transaction(async (tx) => {
    // An erasure has the person before their links, and a hold that is being placed has them first: so have we.
    const text = 'select from people where id = (select person_id from tokens where hash = $1) for update'
    await tx.query({ text, values: [hash] })
    const spent = await spendToken(tx, 'agree_referral', hash, at)
    if (!spent) return false
    const { personId, recordId } = spent
    const actor = { kind: 'person', id: personId } as const
    const stillDue = () => isKnownByThisAlone(tx, personId, recordId)
    if (!(await eraseWithin(tx, at, { personId, reason: 'request', actor, stillDue })))
      await forget(tx, recordId)
    return true
  })
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
async function forget(tx: Tx, leadId: string): Promise<void> {
  const text = `select from leads l where l.id = $1 and ${noHold('l.person_id')}`
  if ((await tx.query({ text, values: [leadId] })).length === 0) return
  await tx.query(actAsEraser)
  await tx.query({ text: forgetText, values: [leadId] })
}
