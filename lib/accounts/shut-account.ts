import type { Tx } from '#db/client.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { endAccountSessions, voidAccountCodes } from './changes.ts'
import { dropAccountIdentities } from './identity-changes.ts'

/** Signs a person out everywhere and makes every way in worthless: the mailbox that let them in is theirs no more, or not alone. */
export async function shutAccount(tx: Tx, personId: string, now: Date): Promise<void> {
  await choose(tx, endAccountSessions({ personId, sessionId: null, now }))
  await choose(tx, voidAccountCodes({ personId, now }))
  await choose(tx, dropAccountIdentities({ personId, id: null }))
}
