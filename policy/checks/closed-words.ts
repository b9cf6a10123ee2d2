import { entriesOf } from '#policy/in-use.ts'
import { bases, purposeIds } from '#policy/vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'
import { didYouMean } from './nearest.ts'

/**
 * Names that the language has, and names that the policy declares. The compiler says the same; this says it to those who run the
 * check alone.
 */
export const checkClosedWords: Check = ({ policy }) => {
  const found: Finding[] = []
  const declared: readonly string[] = Object.keys(policy.purposes)
  for (const [id, purpose] of entriesOf(policy.purposes)) {
    if (!purposeIds.includes(id)) {
      const says = `"${id}" is no purpose of this language.${didYouMean(id, purposeIds)} They are listed in policy/vocabulary.ts.`
      found.push(wrong('P-PURPOSE', 'policy', ['purposes', id], says))
    }
    if (!bases.includes(purpose.basis)) {
      const given: unknown = purpose.basis
      const says =
        given === undefined
          ? `"${id}" has no legal ground. Say under basis on which it rests: ${bases.join(', ')}.`
          : `"${given}" is no legal ground.${didYouMean(String(given), bases)}`
      found.push(wrong('P-GROUND', 'policy', ['purposes', id], says))
    }
  }
  for (const [id, processor] of entriesOf(policy.processors)) {
    for (const purpose of processor.purposes) {
      if (declared.includes(purpose)) continue
      const says = `${processor.name} works for "${purpose}", which the policy does not declare.${didYouMean(purpose, declared)}`
      found.push(wrong('P-PURPOSE', 'policy', ['processors', id, 'purposes'], says))
    }
  }
  return found
}

/** P33: whose a cookie is must be declared. */
export const checkProviders: Check = ({ policy }) => {
  const declared = Object.keys(policy.processors)
  return entriesOf(policy.cookies)
    .filter(
      ([, { provider }]) => provider !== 'us' && provider !== 'not_said' && !declared.includes(provider),
    )
    .map(([name, { provider }]) => {
      const says = `The cookie is set by "${provider}", which is no processor of this policy.${didYouMean(provider, declared)} Declare it under processors.`
      return wrong('P-PROVIDER', 'policy', ['cookies', name, 'provider'], says)
    })
}
