import type { Keyring } from '#lib/keyring.ts'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'
import type { Head } from './seals.ts'

/** That the chain went back: to which place, when, and to the state of which moment. */
type WentBack = { readonly madeAt: Date | null; readonly at: Date; readonly position: number }

/** A signature under the oldest key of the ring, as heads bear: whoever can write to the database alone cannot make one. */
export function signRestore(ring: Keyring, { madeAt, at, position }: WentBack): Buffer {
  const key = ring.get(Math.min(...ring.keys()))
  if (!key) throw new Error('The keyring is empty.')
  const text = JSON.stringify([madeAt?.toISOString() ?? null, at.toISOString(), position])
  return keyedDigest(key, 'restore', text)
}

/**
 * Tells which heads a restore explains: they were ahead of it, and signed before. The chain went on from where it came back to, and
 * does not bear them out any more.
 */
export function explainedBy(
  ring: Keyring,
  restores: readonly (WentBack & { readonly signature: Buffer })[],
): (head: Pick<Head, 'position' | 'at'>) => boolean {
  const ours = restores.filter((one) => sameBytes(one.signature, signRestore(ring, one)))
  return (head) => ours.some(({ position, at }) => head.position > position && head.at < at)
}
