import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { makeNextPackage } from '#lib/doors/disclose/package/make-package.ts'
import { system } from '#lib/record-event.ts'
import { endRequest } from './resolve-request.ts'

/**
 * Makes the copies that people asked for; once one is there, its request is answered by it (P45, P49).
 * @returns how many
 */
export async function makePackages(app: AppContext): Promise<number> {
  const answered = (tx: Tx, id: string) =>
    endRequest(app, tx, { id, outcome: 'done', deed: 'packaged', actor: system })
  let made = 0
  while (await makeNextPackage(app, answered)) made += 1
  return made
}
