import { idle, type Proof, type Seen } from './seen.ts'

/** S12: by which layers ledger and log are kept from change, looked up in the database itself. */
export function layersSeen({ read, now }: Proof): Seen {
  const { roles, triggers } = read.ledger
  if (!triggers) return { state: 'broken', at: now, exact: true, figure: { say: 'layersNone' } }
  return { state: 'kept', at: now, exact: true, figure: { say: roles ? 'layersBoth' : 'layersTriggers' } }
}

/** The sealer comes each second; so much behind, and something holds it up. */
const sealedWithinMs = 10 * 60_000

/** S12: how far the log is chained. */
export function chainSeen(proof: Proof): Seen {
  const { events, lastSealed, firstUnsealed, triggers } = proof.read.ledger
  if (!triggers) return layersSeen(proof)
  if (!events) return idle
  const late = firstUnsealed && proof.now.getTime() - firstUnsealed.getTime() > sealedWithinMs
  if (late)
    return { state: 'broken', at: lastSealed, exact: true, figure: { say: 'unsealed', at: firstUnsealed } }
  return lastSealed
    ? { state: 'kept', at: lastSealed, exact: true, figure: { say: 'sealed', at: lastSealed } }
    : idle
}
