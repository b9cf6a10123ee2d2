import { createHash } from 'node:crypto'
import type { Keyring } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import type { Head } from './seals.ts'

/** What the first event is chained to. */
export const beginning = Buffer.alloc(32)

/** SHA-256 over the digest before it and the event as text. */
export function chainDigest(before: Buffer, text: string): Buffer {
  return createHash('sha256').update(before).update(text, 'utf8').digest()
}

/** A signature under the oldest key of the ring: whoever can write to the database alone cannot make one. */
export function signHead(ring: Keyring, head: Omit<Head, 'signature'>): Buffer {
  const key = ring.get(Math.min(...ring.keys()))
  if (!key) throw new Error('The keyring is empty.')
  return keyedDigest(key, 'audit head', headText(head))
}

/** A head as text, in a fixed order. */
export function headText({
  position,
  digest,
  era,
  cluster,
  floorId,
  lastXid,
  lastId,
  at,
}: Omit<Head, 'signature'>) {
  return JSON.stringify([
    position,
    digest.toString('hex'),
    era,
    cluster,
    floorId,
    lastXid,
    lastId,
    at.toISOString(),
  ])
}
