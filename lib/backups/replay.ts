import type { AppContext } from '#lib/app.ts'
import { refuseAgain } from '#lib/doors/choices/refuse-again.ts'
import { forgetAgain } from '#lib/doors/erase/decline-referral.ts'
import { eraseAgain } from '#lib/doors/erase/erase-again.ts'
import { listKnownErasures } from '#lib/erasures/queries.ts'
import { erasureOf, type Mirror, mirrorFolder, readMirror } from '#lib/mirrors/mirror.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** What was repeated after a restore. */
export type Replayed = { readonly erasures: number; readonly leads: number; readonly refusals: number }

/** Objects that are read at the same time: a store at the other end of a wire answers each in its own time. */
const atOnce = 16

/**
 * Repeats every erasure and every no that lies beside the database and that it does not know of (P43): it went back to a moment
 * before them. Again repeats nothing.
 * @throws OperatorError for mirrors of another suppression key, and for one that was altered
 */
export async function replayMirrors(
  app: AppContext,
  tell: (replayed: Replayed) => void = () => {},
): Promise<Replayed> {
  const count = { erasures: 0, leads: 0, refusals: 0 }
  for await (const name of unknownMirrors(app)) {
    const mirror = await name
    if (mirror.kind === 'refusals') count.refusals += await refuseAgain(app, mirror.entries)
    else if (mirror.kind === 'erasure') count.erasures += Number(await eraseAgain(app, mirror))
    else count.leads += Number(await app.db.transaction((tx) => forgetAgain(tx, mirror.id)))
    tell(count)
  }
  return count
}

/** Counts erasures that lie beside the database and that it does not know of: it was restored, and they were not repeated. */
export async function countUnknownErasures({ db, files }: Pick<AppContext, 'db' | 'files'>): Promise<number> {
  let count = 0
  for await (const names of batchesOf(files.names(mirrorFolder), 500)) {
    const ids = names.flatMap((name) => erasureOf(name) ?? [])
    count += ids.length - (await listKnownErasures(db, ids)).size
  }
  return count
}

/** Gives each mirror that may be unknown here, some of them read ahead. */
async function* unknownMirrors(app: AppContext): AsyncGenerator<Mirror> {
  for await (const names of batchesOf(app.files.names(mirrorFolder), 500)) {
    const ids = names.flatMap((name) => erasureOf(name) ?? [])
    const known = await listKnownErasures(app.db, ids)
    const rest = names.filter((name) => !known.has(erasureOf(name) ?? ''))
    for (let from = 0; from < rest.length; from += atOnce) {
      const some = rest.slice(from, from + atOnce)
      yield* await Promise.all(some.map((name) => readOne(app, name)))
    }
  }
}

async function* batchesOf(names: AsyncIterable<string>, size: number): AsyncGenerator<string[]> {
  const batch: string[] = []
  for await (const name of names) {
    batch.push(name)
    if (batch.length === size) yield batch.splice(0)
  }
  if (batch.length > 0) yield batch
}

async function readOne({ files, keys }: AppContext, name: string): Promise<Mirror> {
  const bytes = await files.get(name)
  if (!bytes) throw new OperatorError(`${name} went out of the file store while it was read. Run it again.`)
  const read = readMirror(keys.suppression, bytes.toString('utf8'))
  if (read.kind === 'ours') return read.mirror
  if (read.kind === 'other_key')
    throw new OperatorError(
      'What was erased and refused since is kept in the file store under another SUPPRESSION_KEY. Put back the key that this ' +
        'installation began with, then run npm run restore -- --replay. Nothing is served before.',
    )
  throw new OperatorError(
    `${name} in the file store is not as it was written. Put it back from a copy of the store, or take it away if you know what ` +
      'it said, then run npm run restore -- --replay. Nothing is served before.',
  )
}
