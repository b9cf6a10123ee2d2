import { truncateAddress } from '#lib/platform/http-address.ts'

const mebibyte = 1024 ** 2
/** Bytes of posted files that one process holds at once, whoever sends them. */
const most = 256 * mebibyte
/** Bytes of those that one network may have in it: the largest post of a form, with room. */
const mostOfNetwork = 96 * mebibyte

const held = new Map<string, number>()
let total = 0

/** What one request holds in memory: it grows as bytes come, never before, and ends with the request. */
export type Hold = {
  /** Counts bytes that have come; false where there is no room for them, of this network or of all. */
  take(bytes: number): boolean
  release(): void
}

/** Begins to count what a request brings, to the network it came from. */
export function openHold(address: string | null): Hold {
  const network = (address && truncateAddress(address)) || 'unknown'
  let own = 0
  const count = (bytes: number) => {
    own += bytes
    total += bytes
    const rest = (held.get(network) ?? 0) + bytes
    if (rest > 0) held.set(network, rest)
    else held.delete(network)
  }
  return {
    take: (bytes) => {
      if (total + bytes > most || (held.get(network) ?? 0) + bytes > mostOfNetwork) return false
      count(bytes)
      return true
    },
    release: () => count(-own),
  }
}
