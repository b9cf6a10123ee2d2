import { countryOf } from '#lib/agency-country.ts'
import type { AppContext } from '#lib/app.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { phoneSpellings, readPhone } from '#lib/platform/phone-number.ts'

/**
 * The keyed hash under which an address stands on the suppression list: it outlives the person (R7).
 * @param address already normalised
 */
export function suppressionKeyOf(key: Buffer, address: string): Buffer {
  return keyedDigest(key, 'suppression', address)
}

/**
 * The keyed hash of a phone number, by which people without an address are known and stopped.
 * @param number as `readPhone` spells it
 */
export function phoneKeyOf(key: Buffer, number: string): Buffer {
  return keyedDigest(key, 'suppression phone', number)
}

type KeyContext = Pick<AppContext, 'agency' | 'keys'>

/** The keyed hash of a number as somebody typed it; null where no number was. */
export function typedPhoneKey({ agency, keys }: KeyContext, typed: string | null): Buffer | null {
  const { number } = readPhone(typed ?? '', countryOf(agency))
  return number ? phoneKeyOf(keys.suppression, number) : null
}

/**
 * Every key under which a number may stand on the list: the present one first, and those of spellings that were kept before
 * numbers were read by their country's plan. What was said then counts for ever (R7).
 */
export function phoneKeysOf({ agency, keys }: KeyContext, typed: string | null): Buffer[] {
  return phoneSpellings(typed ?? '', countryOf(agency)).map((one) => phoneKeyOf(keys.suppression, one))
}
