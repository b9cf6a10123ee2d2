import { createSecretKey, type KeyObject } from 'node:crypto'

const prepared = new WeakMap<Buffer, KeyObject>()

/** A key made ready once: preparing it anew for each digest costs three times the digest. */
export function keyObject(key: Buffer): KeyObject {
  const found = prepared.get(key)
  if (found) return found
  const made = createSecretKey(key)
  prepared.set(key, made)
  return made
}
