import { type DataItem, sensitiveInCalifornia } from '#policy/data-items.ts'
import type { Policy } from '#policy/define.ts'
import { entriesOf } from '#policy/in-use.ts'
import { type Check, wrong } from './finding.ts'

/** No law takes use of a site for consent. */
export const checkUseIsConsent: Check = ({ policy }) => {
  if (!policy.telling.useIsConsent) return []
  const says = 'Whoever uses the site is said to agree. That is no consent: take useIsConsent away.'
  return [wrong('P-USE-CONSENT', 'policy', ['telling', 'useIsConsent'], says)]
}

/** A copy, and every other right, is free where the law says so: everywhere the policy names (P45). */
export const checkFees: Check = ({ policy }) =>
  entriesOf(policy.rights)
    .filter(([, { fee }]) => fee)
    .map(([right]) => {
      const says = `A fee is asked for "${right}", which the law makes free. Take fee away.`
      return wrong('P-FEE', 'policy', ['rights', right], says)
    })

/** P12: who is too young is too young, whoever agrees. */
export const checkAge: Check = ({ policy }) => {
  if (policy.minimumAge === null || !policy.collecting.guardiansMayAgree) return []
  const says = `People under ${policy.minimumAge} are not served, and are when a parent agrees. Take guardiansMayAgree away, or the age.`
  return [wrong('P-AGE', 'policy', ['collecting', 'guardiansMayAgree'], says)]
}

/** P10: a profile that a network hands over comes from somebody else than the person. */
export const checkSocial: Check = ({ policy }) => {
  const { accounts, fromOthers } = policy.collecting
  if (fromOthers !== 'none' || !accounts || accounts.signInBy.length === 0) return []
  const says = `Nothing is said to come from others, and people sign in by ${accounts.signInBy.join(', ')}, which hands over a profile. Name social_networks under fromOthers, or take the networks away.`
  return [wrong('P-SOCIAL', 'policy', ['collecting', 'fromOthers'], says)]
}

/** P11: what a law that the policy names calls sensitive is not called otherwise, and is asked for by itself. */
export const checkSensitive: Check = ({ policy, forms }) => {
  if (policy.collecting.sensitive !== 'none') return []
  const fields = Object.entries(forms).flatMap(([form, { fields }]) =>
    Object.entries(fields).flatMap(([key, { category }]) =>
      category === 'sensitive' ? [[form, 'fields', key]] : [],
    ),
  )
  const asked = fields.map((path) =>
    wrong(
      'P-SENSITIVE',
      'forms',
      path,
      'Nothing sensitive is said to be asked for, and this field is. Take it away.',
    ),
  )
  const items = policy.regions.sections.includes('US') ? itemsTaken(policy) : []
  const named = sensitiveInCalifornia.filter((item) => items.includes(item))
  if (named.length === 0) return asked
  const says = `Nothing sensitive is said to be taken, and California counts ${named.join(', ')} as such. Take that away, or say with_explicit_consent.`
  return [...asked, wrong('P-SENSITIVE', 'policy', ['collecting', 'sensitive'], says)]
}

/** Every single thing that the policy says is taken, by whatever way. */
export function itemsTaken({ collecting, processors }: Policy): readonly DataItem[] {
  const { automatic, fromOthers, accounts, recording } = collecting
  return [
    ...(automatic?.items ?? []),
    ...(fromOthers === 'none' ? [] : fromOthers.items),
    ...(accounts?.holds ?? []),
    ...(recording ? (['call_recording'] as const) : []),
    ...Object.values(processors).flatMap(({ receives }) => receives ?? []),
  ]
}
