/** Written by us over whatever a caller sends: the address of the connection. */
export const connectionHeader = 'x-candor-connection'

/**
 * The network address a request came from. `X-Forwarded-For` counts only as far as `TRUST_PROXY` proxies of ours
 * wrote it (S10); without them it is the connection's.
 */
export function callerAddress(headers: Headers): string | null {
  const proxies = Number(process.env.TRUST_PROXY ?? 0)
  if (!(proxies > 0)) return headers.get(connectionHeader)
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-proxies) || null
}
