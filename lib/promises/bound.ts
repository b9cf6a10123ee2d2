import { type Checked, type Finding, wrong } from '#policy/checks/finding.ts'
import { promisesOf } from '#policy/promises.ts'
import { enforcement } from './enforcement.ts'
import type { Enforcement } from './kept.ts'

/**
 * Whether something keeps each promise that a policy makes. A kind missing from the table is an error; what stands as still to
 * come is one warning for all, since no page claims it.
 */
export function checkKept(
  { policy, forms }: Pick<Checked, 'policy' | 'forms'>,
  table: Readonly<Record<string, Enforcement>> = enforcement,
): readonly Finding[] {
  const made = [...new Set(promisesOf(policy, forms).map(({ kind }) => kind))]
  const missing = made
    .filter((kind) => !table[kind])
    .map((kind) => {
      const says = `Nothing keeps a promise of the kind "${kind}". Bind it in lib/promises, or name it in lib/capabilities.ts with the reason.`
      return wrong('P-UNBOUND', 'policy', [], says)
    })
  const toCome = made.filter((kind) => table[kind]?.state === 'unbuilt')
  if (toCome.length === 0) return missing
  const says = `Nothing keeps these yet, so that no page claims them: ${toCome.join(', ')}.`
  return [...missing, { ...wrong('P-UNBUILT', 'policy', [], says), severity: 'warning' }]
}
