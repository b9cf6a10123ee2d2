import type { Tx } from '#db/client.ts'
import type { PackageKind } from '#db/schema/packages.ts'
import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { closeDisclosure, enterCopy } from '#lib/doors/disclose/open.ts'
import { removePieces, sealPieces } from '#lib/doors/disclose/sealed-pieces.ts'
import { advancePackage, finishPackage, takePackage } from '#lib/packages/changes.ts'
import { isPackageHeld } from '#lib/packages/queries.ts'
import { findRequestOfLead, type RequestFacts } from '#lib/requests/queries.ts'
import { writeArchive } from './archive.ts'
import type { Wanted } from './content.ts'

/** A maker that has not said a word for so long is gone. */
const staleMs = 2 * 60_000

/**
 * Makes the next copy that waits, piece by piece into the file store, each sealed. A maker that dies is followed by another, from
 * the beginning; whose person is erased meanwhile, that goes with them.
 * @param finish is called in the transaction that says it is ready, with the request it answers
 * @returns whether there was one
 */
export async function makeNextPackage(
  app: AppContext,
  finish: (tx: Tx, requestId: string) => Promise<unknown>,
): Promise<boolean> {
  const now = app.clock()
  const [taken] = await enterCopy(app.db, takePackage({ now, stale: new Date(now.getTime() - staleMs) }))
  if (!taken) return false
  const { id, key, personId, leadId } = taken
  const pieces = { folder: 'packages', id, key }
  const request = await findRequestOfLead(app.db, leadId)
  const advance = async (parts: number) =>
    (await enterCopy(app.db, advancePackage({ id, parts, now: app.clock() }))).length > 0
  const rows =
    request && (await sealPieces(app, pieces, writeArchive(app, wantedOf(taken, request, now)), advance))
  const finished =
    request &&
    typeof rows === 'number' &&
    (await app.db.transaction(async (tx) => {
      // An erasure has its person first, and then nobody is left to tell.
      if (!(await lockPerson(tx, personId))) return false
      if ((await enterCopy(tx, finishPackage({ id }))).length === 0) return false
      await closeDisclosure(tx, id, rows, app.clock())
      await finish(tx, request.id)
      return true
    }))
  // Another maker may have taken it over meanwhile: what it put there is not this one's to remove.
  if (!finished && !(await isPackageHeld(app.db, id))) await removePieces(app, pieces)
  return true
}

function wantedOf(
  { personId, kind }: { personId: string; kind: PackageKind },
  { reference, language }: RequestFacts,
  at: Date,
): Wanted {
  return { personId, kind, reference, language: language ?? 'en', at }
}
