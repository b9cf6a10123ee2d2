import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { findOwnRequest, type OwnRequest } from './queries.ts'

/** Gives the request that a mailed link leads to; null: the link has ended, or is none. Looking changes nothing (E4). */
export function readOwnRequest({ db, clock }: AppContext, token: string): Promise<OwnRequest | null> {
  return findOwnRequest(db, digestBytes(token), clock())
}

/**
 * Does what the person of a request presses for, by its link, with them locked: a press, an erasure and a merge wait for each
 * other in turn.
 * @returns what `work` does; false for a link that has ended
 */
export async function withOwnRequest(
  app: AppContext,
  token: string,
  work: (tx: Tx, request: OwnRequest) => Promise<boolean>,
): Promise<boolean> {
  const hash = digestBytes(token)
  return app.db.transaction(async (tx) => {
    const found = await findOwnRequest(tx, hash, app.clock())
    if (!found?.personId || !(await lockPerson(tx, found.personId))) return false
    const request = await findOwnRequest(tx, hash, app.clock())
    return request ? work(tx, request) : false
  })
}
