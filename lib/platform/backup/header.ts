import { hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'

/** What a backup file begins with. */
export const magic = Buffer.from('CANDOR BACKUP\r\n\x1a\n', 'latin1')
/** The newest way of writing one that this program knows. */
export const newestFormat = 1

const base64 = z.string().transform((text): Buffer => Buffer.from(text, 'base64'))

const shape = z.object({
  format: z.literal(newestFormat),
  /** Whose it is. */
  agency: z.string(),
  /** Tells the suppression key from another, and nothing else about it. */
  suppressionCheck: base64,
  /** The migrations of the database it was made of. */
  schema: z.array(z.object({ version: z.string(), name: z.string(), checksum: z.string() })),
  /** The moment whose state it holds. */
  madeAt: z.coerce.date(),
  /** From when on it is not to be read back any more. */
  expiresAt: z.coerce.date(),
  /** Tells the key that seals it from another. */
  keyCheck: base64,
  salt: base64,
})

/** What a backup says of itself, in clear: nothing of anybody. */
export type BackupHeader = z.output<typeof shape>
export type NewBackup = Omit<BackupHeader, 'format' | 'keyCheck' | 'salt'>

/** A header in its bytes, with the key that seals what follows it. */
export type SealedHeader = { readonly header: BackupHeader; readonly bytes: Buffer; readonly key: Buffer }

const keyCheckOf = (dataKey: Buffer) => Buffer.from(keyedDigest(dataKey, 'backup key', '').subarray(0, 16))

/** The key of one backup: of the data key and of a salt of its own, so that no two are sealed alike. */
function keyFor(dataKey: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, 'candor backup', 32))
}

const signatureOf = (key: Buffer, bytes: Buffer) => keyedDigest(key, 'backup header', bytes)

/** Writes the header of a new backup: length, JSON and a signature under the backup's own key. */
export function writeHeader(dataKey: Buffer, backup: NewBackup): SealedHeader {
  const salt = randomBytes(32)
  const header: BackupHeader = { ...backup, format: newestFormat, keyCheck: keyCheckOf(dataKey), salt }
  const written = (bytes: Buffer) => bytes.toString('base64')
  const { suppressionCheck, keyCheck } = header
  const binary = {
    suppressionCheck: written(suppressionCheck),
    keyCheck: written(keyCheck),
    salt: written(salt),
  }
  const json = Buffer.from(JSON.stringify({ ...header, ...binary }))
  const key = keyFor(dataKey, salt)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return { header, key, bytes: Buffer.concat([magic, length, json, signatureOf(key, json)]) }
}

export type ReadHeader =
  | ({ readonly kind: 'ours' } & SealedHeader)
  /** No backup of ours, or one that ends before its header does. */
  | { readonly kind: 'no_backup' | 'cut' }
  /** A later program wrote it. */
  | { readonly kind: 'newer' }
  /** Another key seals it: what it says of itself is not proven. */
  | { readonly kind: 'other_key'; readonly header: BackupHeader }
  | { readonly kind: 'altered' }

/** Longest header that is read. */
const most = 1_000_000

/** Reads a header. `read` gives exactly so many bytes, or fewer where the file ends. */
export async function readHeader(
  dataKey: Buffer,
  read: (length: number) => Promise<Buffer>,
): Promise<ReadHeader> {
  const start = await read(magic.length + 4)
  if (!start.subarray(0, magic.length).equals(magic.subarray(0, start.length))) return { kind: 'no_backup' }
  if (start.length < magic.length + 4) return { kind: 'cut' }
  const length = start.readUInt32BE(magic.length)
  if (length > most) return { kind: 'altered' }
  const rest = await read(length + 32)
  if (rest.length < length + 32) return { kind: 'cut' }
  const json = rest.subarray(0, length)
  const said = parse(json)
  if (!said) return { kind: 'altered' }
  if (said.newer) return { kind: 'newer' }
  const { header } = said
  if (!sameBytes(header.keyCheck, keyCheckOf(dataKey))) return { kind: 'other_key', header }
  const key = keyFor(dataKey, header.salt)
  if (!sameBytes(rest.subarray(length), signatureOf(key, json))) return { kind: 'altered' }
  return { kind: 'ours', header, key, bytes: Buffer.concat([start, rest]) }
}

function parse(json: Buffer): { newer: true } | { newer: false; header: BackupHeader } | null {
  try {
    const said: unknown = JSON.parse(json.toString('utf8'))
    const format = z.object({ format: z.number() }).safeParse(said)
    if (format.success && format.data.format > newestFormat) return { newer: true }
    const header = shape.safeParse(said)
    return header.success ? { newer: false, header: header.data } : null
  } catch {
    return null
  }
}
