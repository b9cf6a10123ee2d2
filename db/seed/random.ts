/** Numbers that look like chance and are the same for the same seed. */
export type Random = {
  /** At least 0 and below 1. */
  next(): number
  /** A whole number, at least 0 and below `end`. */
  below(end: number): number
  pick<T>(list: readonly T[]): T
  /** True as often as `share` says, between 0 and 1. */
  chance(share: number): boolean
  uuid(): string
}

/** SplitMix32, which is plenty for made-up people. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const word = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const next = () => word() / 2 ** 32
  const below = (end: number) => Math.floor(next() * end)
  const hex = (length: number) => word().toString(16).padStart(8, '0').slice(0, length)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (share) => next() < share,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`,
  }
}
