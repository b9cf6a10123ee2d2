import { isIP } from 'node:net'

/** Whose passkeys are: one that was made for this name opens nothing at another. */
export type PasskeySite = { readonly rpId: string; readonly origin: string }

/**
 * The site's own name for passkeys, from the address it is set up with and never from a request.
 * @returns null where browsers make none: off TLS, or at a number instead of a name
 */
export function passkeySite(appUrl: string): PasskeySite | null {
  const { hostname, origin, protocol } = new URL(appUrl)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  return isSafe && !isNumber ? { rpId: hostname, origin } : null
}
