import { type Load, postFor } from './load.ts'
import { median } from './median.ts'

const rounds = 5
const roundMs = 3_000
const warmUpMs = 1_500

/** Ours against a baseline by turns: medians of answers per second over five rounds, and their ratio. */
export async function compareLoads(
  loads: Readonly<Record<'ours' | 'bare', Load>>,
  connections: number,
  target: number,
) {
  const seen: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  for (const load of Object.values(loads)) await postFor(load, connections, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first in one round goes second in the next.
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const name of order) seen[name].push(await postFor(loads[name], connections, roundMs))
  }
  const [ours, bare] = [median(seen.ours), median(seen.bare)]
  return {
    connections,
    perSecond: { ours, bare },
    ratio: ours / bare,
    met: ours / bare >= target,
    rounds: seen,
  }
}
