import { truncateAddress } from '#lib/platform/http-address.ts'

const mebibyte = 1024 ** 2
/** Bytes of posted files that one process holds at once, whoever sends them. */
const most = 256 * mebibyte
/** Bytes of those that one network may have in it: the largest post of a form, with room. */
const mostOfNetwork = 96 * mebibyte

/** One for the whole process, however often the framework's build holds this file. */
const room = globalThis as { candorRoom?: { total: number; readonly held: Map<string, number> } }
room.candorRoom ??= { total: 0, held: new Map() }
const kept = room.candorRoom

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
    kept.total += bytes
    const rest = (kept.held.get(network) ?? 0) + bytes
    if (rest > 0) kept.held.set(network, rest)
    else kept.held.delete(network)
  }
  return {
    take: (bytes) => {
      if (kept.total + bytes > most || (kept.held.get(network) ?? 0) + bytes > mostOfNetwork) return false
      count(bytes)
      return true
    },
    release: () => count(-own),
  }
}
