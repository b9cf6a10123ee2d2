import type { AppContext } from '#lib/app.ts'
import { sameBytes } from '#lib/platform/crypto/digest.ts'
import { signHead } from './digest.ts'
import { findHead, type Head } from './seals.ts'

type Anchored = Omit<Head, 'digest' | 'signature' | 'at'> & { digest: string; signature: string; at: string }

const nameOf = (position: number) => `audit/head-${position}`

/** Puts the newest signed head where the database cannot reach it. Again for the same head changes nothing. */
export async function anchorAudit({ db, files }: Pick<AppContext, 'db' | 'files'>): Promise<void> {
  const head = await findHead(db)
  if (!head || (await files.size(nameOf(head.position))) !== null) return
  const text: Anchored = {
    ...head,
    digest: head.digest.toString('hex'),
    signature: head.signature.toString('hex'),
    at: head.at.toISOString(),
  }
  await files.put(nameOf(head.position), Buffer.from(JSON.stringify(text)))
}

/** Every head that lies in the file store and bears our signature; `forged` counts the others. */
export async function readAnchors({
  files,
  ring,
}: Pick<AppContext, 'files' | 'ring'>): Promise<{ anchors: Map<number, Buffer>; forged: number }> {
  const anchors = new Map<number, Buffer>()
  let forged = 0
  for await (const name of files.names('audit')) {
    const bytes = await files.get(name)
    const head = bytes && readHead(bytes)
    if (head && sameBytes(head.signature, signHead(ring, head))) anchors.set(head.position, head.digest)
    else forged += 1
  }
  return { anchors, forged }
}

function readHead(bytes: Buffer): Head | null {
  try {
    const { digest, signature, at, ...rest } = JSON.parse(bytes.toString('utf8')) as Anchored
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
