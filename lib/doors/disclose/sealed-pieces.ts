import type { AppContext } from '#lib/app.ts'
import { openFile, sealFile } from '#lib/keyring.ts'

/** Length of a piece before it is sealed. */
const pieceBytes = 4 * 1024 * 1024

/** Where something lies in the store in pieces, each sealed under its own key. */
export type Pieces = { readonly folder: string; readonly id: string; readonly key: Buffer }

export const pieceOf = ({ folder, id }: Pick<Pieces, 'folder' | 'id'>, number: number) =>
  `${folder}/${id}-${number}`

/**
 * Keeps bytes in sealed pieces.
 * @param advance is told how many there are after each; false: it was given up
 * @returns what `bytes` came to; undefined when it was given up
 */
export async function sealPieces<R>(
  { ring, files }: Pick<AppContext, 'ring' | 'files'>,
  pieces: Pieces,
  bytes: AsyncGenerator<Buffer, R>,
  advance: (parts: number) => Promise<boolean>,
): Promise<R | undefined> {
  let [parts, length] = [0, 0]
  let pending: Buffer[] = []
  const flush = async () => {
    parts += 1
    const sealed = sealFile(ring, pieces.id, pieces.key, Buffer.concat(pending))
    await files.put(pieceOf(pieces, parts), sealed)
    pending = []
    length = 0
    return advance(parts)
  }
  for (;;) {
    const { done, value } = await bytes.next()
    if (done) return (await flush()) ? value : undefined
    pending.push(value)
    length += value.length
    if (length >= pieceBytes && !(await flush())) {
      await bytes.return(undefined as R)
      return undefined
    }
  }
}

/** Gives them opened, one after the other. @throws when one is missing or was changed */
export async function* openPieces(
  { ring, files }: Pick<AppContext, 'ring' | 'files'>,
  pieces: Pieces,
  parts: number,
): AsyncGenerator<Buffer> {
  for (let number = 1; number <= parts; number++) {
    const sealed = await files.get(pieceOf(pieces, number))
    if (!sealed) throw new Error(`Piece ${number} of ${pieces.folder}/${pieces.id} is not in the store.`)
    yield openFile(ring, pieces.id, pieces.key, sealed)
  }
}

/** Takes them from the store, however many there are. */
export async function removePieces(
  { files }: Pick<AppContext, 'files'>,
  place: Pick<Pieces, 'folder' | 'id'>,
): Promise<void> {
  let parts = 0
  while ((await files.size(pieceOf(place, parts + 1))) !== null) parts += 1
  // The last first: whoever goes on after a crash finds those that are left.
  for (let number = parts; number > 0; number--) await files.remove(pieceOf(place, number))
}
