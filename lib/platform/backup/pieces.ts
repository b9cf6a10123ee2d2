import { createCipheriv, createDecipheriv } from 'node:crypto'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { keyObject } from '#lib/platform/crypto/key-object.ts'
import type { SealedHeader } from './header.ts'

/** Length of a piece before it is sealed. */
export const pieceBytes = 1024 * 1024
const tagBytes = 16
/** Added to the length that leads the last piece. */
const lastMark = 2 ** 31

/** What a piece is bound to: its place among the others, its header, and whether it is the last. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/**
 * Seals what follows a header: AES-256-GCM in pieces, each authentic by itself, in its place and, the last one, as the last: none is
 * left out, moved, or missing at the end without being seen. Each is led by its length.
 */
export async function* sealPieces(
  { key, bytes }: SealedHeader,
  plain: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const bound = digestBytes(bytes.toString('base64'))
  let number = 0
  const seal = (piece: Buffer, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonceOf(number++, isLast))
    cipher.setAAD(bound)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length + tagBytes + (isLast ? lastMark : 0))
    return Buffer.concat([length, cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
  let waiting: Buffer[] = []
  let length = 0
  for await (const some of plain) {
    waiting.push(some)
    length += some.length
    while (length > pieceBytes) {
      const all = Buffer.concat(waiting)
      yield seal(all.subarray(0, pieceBytes), false)
      waiting = [all.subarray(pieceBytes)]
      length -= pieceBytes
    }
  }
  yield seal(Buffer.concat(waiting), true)
}

/** A backup that is not as it was made: it ends too early, or something in it is another. */
export class DamagedBackup extends Error {
  readonly how: 'cut' | 'altered'

  constructor(how: 'cut' | 'altered') {
    super(`The backup is ${how}.`)
    this.how = how
  }
}

/**
 * Opens what `sealPieces` made. `read` gives exactly so many bytes, or fewer where the file ends.
 * @throws DamagedBackup
 */
export async function* openPieces(
  { key, bytes }: SealedHeader,
  read: (length: number) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  const bound = digestBytes(bytes.toString('base64'))
  for (let number = 0; ; number++) {
    const head = await read(4)
    if (head.length < 4) throw new DamagedBackup('cut')
    const led = head.readUInt32BE(0)
    const [isLast, length] = [led >= lastMark, led % lastMark]
    if (length < tagBytes || length > pieceBytes + tagBytes) throw new DamagedBackup('altered')
    const sealed = await read(length)
    if (sealed.length < length) throw new DamagedBackup('cut')
    yield open(key, nonceOf(number, isLast), bound, sealed)
    if (!isLast) continue
    if ((await read(1)).length > 0) throw new DamagedBackup('altered')
    return
  }
}

function open(key: Buffer, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), nonce)
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  } catch {
    throw new DamagedBackup('altered')
  }
}
