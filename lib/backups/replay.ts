import type { AppContext } from '#lib/app.ts'
import { listCertified } from '#lib/certificates/queries.ts'
import { refuseAgain } from '#lib/doors/choices/refuse-again.ts'
import { eraseAgain } from '#lib/doors/erase/erase-again.ts'
import { eraseForClientAgain } from '#lib/doors/erase/erase-for-client.ts'
import { forgetAgain } from '#lib/doors/erase/forget-lead.ts'
import { listKnownErasures } from '#lib/erasures/queries.ts'
import { erasureOf, isOfRefusals, type Mirror, mirrorFolder, readMirror } from '#lib/mirrors/mirror.ts'
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
  for await (const mirror of unknownMirrors(app)) {
    if (mirror.kind === 'refusals') count.refusals += await refuseAgain(app, mirror.entries)
    else if (mirror.kind === 'client') count.erasures += Number(await eraseForClientAgain(app, mirror))
    else if (mirror.kind === 'erasure') count.erasures += Number(await eraseAgain(app, mirror))
    else count.leads += Number(await app.db.transaction((tx) => forgetAgain(tx, mirror.id)))
    tell(count)
  }
  return count
}

/** Counts erasures, those for clients too, that lie beside the database and that it does not know of: it was restored, and they were not repeated. */
export async function countUnknownErasures({ db, files }: Pick<AppContext, 'db' | 'files'>): Promise<number> {
  const names = await listMirrors(files)
  const idsOf = (kind: 'erasure' | 'client') => names.flatMap((name) => erasureOf(name, kind) ?? [])
  return (
    (await countUnknown(idsOf('erasure'), (some) => listKnownErasures(db, some))) +
    (await countUnknown(idsOf('client'), (some) => listCertified(db, some)))
  )
}

async function listMirrors(files: AppContext['files']): Promise<string[]> {
  const names: string[] = []
  for await (const name of files.names(mirrorFolder)) names.push(name)
  return names
}

async function countUnknown(
  ids: readonly string[],
  known: (some: readonly string[]) => Promise<Set<string>>,
): Promise<number> {
  let unknown = ids.length
  for (let at = 0; at < ids.length; at += 5000) unknown -= (await known(ids.slice(at, at + 5000))).size
  return unknown
}

/**
 * Refuses to serve a database that was restored by means of its own, before what came since was repeated (P43).
 * @throws OperatorError saying what to run
 */
export async function refuseUnrepeated(app: Pick<AppContext, 'db' | 'files'>): Promise<void> {
  const unknown = await countUnknownErasures(app)
  if (unknown === 0) return
  throw new OperatorError(
    `This database is older than ${unknown} erasures that lie in the file store: it was restored, and they were not repeated. Run ` +
      'npm run restore -- --replay, then start again.',
  )
}

/** Gives each mirror that may be unknown here, some of them read ahead: erasures first, which bring marks of their own. */
async function* unknownMirrors(app: AppContext): AsyncGenerator<Mirror> {
  const names = await listMirrors(app.files)
  const [refusals, deeds] = [names.filter(isOfRefusals), names.filter((name) => !isOfRefusals(name))]
  for (const some of [deeds, refusals]) yield* unknownAmong(app, some)
}

async function* unknownAmong(app: AppContext, all: readonly string[]): AsyncGenerator<Mirror> {
  for (let at = 0; at < all.length; at += 500) {
    const names = all.slice(at, at + 500)
    const ids = names.flatMap((name) => erasureOf(name, 'erasure') ?? [])
    const known = await listKnownErasures(app.db, ids)
    const rest = names.filter((name) => !known.has(erasureOf(name, 'erasure') ?? ''))
    for (let from = 0; from < rest.length; from += atOnce) {
      const some = rest.slice(from, from + atOnce)
      yield* await Promise.all(some.map((name) => readOne(app, name)))
    }
  }
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
