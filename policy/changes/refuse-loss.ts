import type { Change } from './change.ts'
import { lossesBetween } from './compare.ts'
import type { Source } from './meaning.ts'

/** Somebody would lose a right that a version before gave them, and the policy says nothing of it. */
export class SilentLoss extends Error {
  readonly losses: readonly Change[]

  constructor(losses: readonly Change[]) {
    super(`The policy takes something away that it gave before: ${losses.map(said).join('; ')}. ${wayOut}`)
    this.losses = losses
  }
}

const wayOut =
  'Put it back, or declare it under telling.reduced with since, why and what stood before (docs/policy.md): people then keep what they had.'

function said({ kind, subject }: Change): string {
  const what: Readonly<Record<string, string>> = {
    right_removed: `the right "${subject}" is gone`,
    right_slower: `the right "${subject}" is answered later`,
    right_costs: `the right "${subject}" costs something`,
    region_removed: `the part for ${subject} is gone`,
  }
  return what[kind] ?? `${kind} ${subject}`
}

/**
 * Rights never shrink silently (P64).
 * @throws SilentLoss for a version that takes a right or a region's part from somebody, or answers later, without a statement
 *   that says so and keeps it for those who had it
 */
export function refuseLoss(before: Source, after: Source): void {
  const losses = lossesBetween(before, after)
  if (losses.length > 0) throw new SilentLoss(losses)
}
