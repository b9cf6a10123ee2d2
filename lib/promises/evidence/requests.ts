import type { RequestFigure } from '#lib/promises/figures/requests.ts'
import { idle, type Proof, type Seen } from './seen.ts'

/** Requests of these kinds: how many were answered, and whether one waits past its day (R1). */
export function requestsSeen({ read }: Proof, of: (figure: RequestFigure) => boolean): Seen {
  const figures = read.requests.filter(of)
  const sum = (key: 'answered' | 'overdue') => figures.reduce((total, figure) => total + figure[key], 0)
  const at = figures.reduce<Date | null>(
    (latest, { last }) => (last && (!latest || last > latest) ? last : latest),
    null,
  )
  if (sum('overdue') > 0) return { state: 'broken', at, figure: { say: 'late', count: sum('overdue') } }
  return sum('answered') > 0
    ? { state: 'kept', at, figure: { say: 'answered', count: sum('answered') } }
    : idle
}

/** Requests for one right. */
export const requestsFor = (right: string) => (proof: Proof) =>
  requestsSeen(proof, ({ asked }) => asked === right)
