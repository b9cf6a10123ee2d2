import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that programs outside may not have us call: of this machine, of a network behind it, or of no machine. */
export class UnreachableAddress extends Error {
  readonly code = 'not a public address'

  constructor() {
    super('The address is not a public one.')
    this.name = 'UnreachableAddress'
  }
}

/**
 * Whether an IP address is one of the public internet, or stands in one of the networks that are allowed beside it
 * (`10.0.0.0/8`). An IPv4 address inside an IPv6 one is what it is inside.
 */
export function isReachable(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const allowed = networks.map((network) => ipaddr.parseCIDR(network))
  const stands = allowed.some((cidr) => cidr[0].kind() === parsed.kind() && parsed.match(cidr))
  return stands || parsed.range() === 'unicast'
}

/** The IP address that a host of a URL is; null: it is a name. */
export function ipOf(hostname: string): string | null {
  const plain = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(plain) ? plain : null
}

/**
 * Looks names up for one connection, which is then made to the very address that was judged: a name that leads elsewhere the
 * next moment leads nobody there.
 */
export function lookupReachable(networks: readonly string[]): LookupFunction {
  return (hostname, options, found) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, [])
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isReachable(address, networks)))
        return found(new UnreachableAddress(), [])
      if (options.all) found(null, addresses)
      else found(null, first.address, first.family)
    })
}

/** Whether a text is a network as `isReachable` takes it. */
export function isNetwork(text: string): boolean {
  return ipaddr.isValidCIDR(text)
}
