import { callerAddress } from '#app/_http/caller.ts'
import type { AppContext } from '#lib/app.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'

/**
 * The network a try to get in comes from, as a digest: by it tries are counted, and it names nobody. Each kind of try is
 * counted apart: whoever works beside five colleagues who sign in is still mailed a link.
 */
export function callerKey(
  { keys }: Pick<AppContext, 'keys'>,
  headers: Headers,
  tries: 'sign_in' | 'forgotten',
): Buffer {
  return keyedDigest(keys.auth, tries, truncateAddress(callerAddress(headers) ?? '') ?? '')
}
