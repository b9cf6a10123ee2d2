import { type Load, postFor } from './load.ts'
import { median } from './median.ts'

const rounds = 5
const roundMs = 3_000
const warmUpMs = 1_500

/** Answers per second of each load in each round. Who goes first in one round goes last in the next. */
export async function takeTurns<N extends string>(
  loads: Readonly<Record<N, Load>>,
  connections: number,
  { rounds, roundMs, warmUpMs }: { rounds: number; roundMs: number; warmUpMs: number },
): Promise<Record<N, number[]>> {
  const names = Object.keys(loads) as N[]
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>
  for (const name of names) await postFor(loads[name], connections, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    const order = names.map((_, at) => names[(at + round) % names.length] as N)
    for (const name of order) seen[name].push(await postFor(loads[name], connections, roundMs))
  }
  return seen
}

/** Ours against a baseline by turns: medians of answers per second over five rounds, and their ratio. */
export async function compareLoads(
  loads: Readonly<Record<'ours' | 'bare', Load>>,
  connections: number,
  target: number,
) {
  const seen = await takeTurns(loads, connections, { rounds, roundMs, warmUpMs })
  const [ours, bare] = [median(seen.ours), median(seen.bare)]
  return {
    connections,
    perSecond: { ours, bare },
    ratio: ours / bare,
    met: ours / bare >= target,
    rounds: seen,
  }
}
