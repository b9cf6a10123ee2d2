import { keyedDigest } from '#lib/platform/crypto/digest.ts'

/**
 * The keyed hash under which an address stands on the suppression list: it outlives the person (R7).
 * @param address already normalised
 */
export function suppressionKeyOf(key: Buffer, address: string): Buffer {
  return keyedDigest(key, 'suppression', address)
}

/**
 * The keyed hash of a phone number, by which people without an address are known and stopped.
 * @param number already normalised
 */
export function phoneKeyOf(key: Buffer, number: string): Buffer {
  return keyedDigest(key, 'suppression phone', number)
}
