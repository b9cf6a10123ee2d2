import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { endMirror, insertMirror, listWaitingMirrors } from '#lib/mirrors/changes.ts'
import { type Mirror, nameOf, writeMirror } from '#lib/mirrors/mirror.ts'
import { remove } from './remove.ts'

const batch = 100

/** Has an erasure's mirror wait in the transaction that erases. */
export async function keepMirror(
  tx: Tx,
  suppressionKey: Buffer,
  mirror: Exclude<Mirror, { kind: 'refusals' }>,
): Promise<void> {
  const content = writeMirror(suppressionKey, mirror)
  await remove(tx, insertMirror({ id: mirror.id, name: nameOf(mirror), content, at: mirror.at }))
}

/**
 * Puts every mirror that waits into the file store. An erasure is said to be done when this has come back; whatever ends the
 * program before, the worker does it.
 * @returns how many there were
 * @throws when the store is away; the next call goes on
 */
export async function putMirrors({ db, files }: Pick<AppContext, 'db' | 'files'>): Promise<number> {
  for (let put = 0; ; ) {
    const waiting = await listWaitingMirrors(db, batch)
    for (const { id, name, content } of waiting) {
      await files.put(name, Buffer.from(content))
      await remove(db, endMirror({ id }))
    }
    put += waiting.length
    if (waiting.length < batch) return put
  }
}
