import type { AppContext } from '#lib/app.ts'
import { listRestores } from '#lib/backups/queries.ts'
import type { Keyring } from '#lib/keyring.ts'
import { sameBytes } from '#lib/platform/crypto/digest.ts'
import { signHead } from './digest.ts'
import { explainedBy } from './restored.ts'
import { findHead, findSeal, type Head } from './seals.ts'

type HeadText = Omit<Head, 'digest' | 'signature' | 'at'> & { digest: string; signature: string; at: string }
type Beside = Pick<AppContext, 'db' | 'files'>

const newest = 'audit/newest'
const nameOf = (position: number) => `audit/head-${position}`

/** Puts the newest signed head where the database cannot reach it, to stay. Again for the same head changes nothing. */
export async function anchorAudit({ db, files }: Beside): Promise<void> {
  const head = await findHead(db)
  if (!head || (await files.size(nameOf(head.position))) !== null) return
  await files.put(nameOf(head.position), Buffer.from(writeHead(head)))
}

/**
 * Keeps the newest signed head beside the database, in the place of the one before. One that the chain no longer bears out
 * stays, but for one that a restore of ours explains: it shows that the chain was cut, whatever was added since.
 */
export async function keepNewestHead({ db, files, ring }: Beside & Pick<AppContext, 'ring'>): Promise<void> {
  const bytes = await files.get(newest)
  const before = bytes && readHead(bytes.toString('utf8'))
  // What cannot be read is no head, and no reason to drop it.
  if (bytes && !before) return
  const head = await findHead(db)
  if (!head || (before && head.position === before.position && sameBytes(head.digest, before.digest))) return
  if (before && !explainedBy(ring, await listRestores(db))(before)) {
    const digest = await findSeal(db, before.position)
    if (!digest || !sameBytes(digest, before.digest)) return
  }
  await files.put(newest, Buffer.from(writeHead(head)))
}

/** Every head that lies in the file store and bears our signature; `forged` counts the others. */
export async function readAnchors({
  files,
  ring,
}: Pick<AppContext, 'files' | 'ring'>): Promise<{ anchors: Head[]; forged: number }> {
  const anchors: Head[] = []
  let forged = 0
  for await (const name of files.names('audit')) {
    const bytes = await files.get(name)
    const head = bytes && readHead(bytes.toString('utf8'))
    if (head && isOurs(ring, head)) anchors.push(head)
    else forged += 1
  }
  return { anchors, forged }
}

/** A head as one line of text, to be kept by somebody. */
export function writeHead(head: Head): string {
  const text: HeadText = {
    ...head,
    digest: head.digest.toString('hex'),
    signature: head.signature.toString('hex'),
    at: head.at.toISOString(),
  }
  return JSON.stringify(text)
}

/** Reads what `writeHead` wrote; null for anything else. Whose it is, `isOurs` says. */
export function readHead(line: string): Head | null {
  try {
    const { digest, signature, at, ...rest } = JSON.parse(line) as HeadText
    return {
      ...rest,
      digest: Buffer.from(digest, 'hex'),
      signature: Buffer.from(signature, 'hex'),
      at: new Date(at),
    }
  } catch {
    return null
  }
}

/** Whether a head was signed under our key. */
export function isOurs(ring: Keyring, head: Head): boolean {
  return !Number.isNaN(head.at.getTime()) && sameBytes(head.signature, signHead(ring, head))
}
