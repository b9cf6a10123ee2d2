import { type DataItem, sensitiveInCalifornia } from '#policy/data-items.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import { entriesOf } from '#policy/in-use.ts'
import { promiseKinds } from '#policy/promise-kinds.ts'
import { makesPromise } from '#policy/promises.ts'
import { type Check, type Finding, wrong } from './finding.ts'

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
  const says = `Nothing is said to come from others, and people sign in by ${accounts.signInBy === 'not_said' ? 'social networks' : accounts.signInBy.join(', ')}, which hands over a profile. Name social_networks under fromOthers, or take the networks away.`
  return [wrong('P-SOCIAL', 'policy', ['collecting', 'fromOthers'], says)]
}

/** P11: what a law that the policy names calls sensitive is not called otherwise, and is asked for by itself. */
export const checkSensitive: Check = ({ policy, forms }) => {
  if (policy.collecting.sensitive !== 'none') return unagreed(policy, forms)
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

/** Sensitive fields of forms that do not ask leave for just that: by a box that has to be ticked, for the same purpose, which rests on consent. */
function unagreed(policy: Policy, forms: Forms): Finding[] {
  return Object.entries(forms).flatMap(([form, { fields }]) =>
    Object.entries(fields)
      .filter(([, { category }]) => category === 'sensitive')
      .filter(([, { purpose }]) => {
        const rests = policy.purposes[purpose]?.basis
        const agrees = Object.values(fields).some(
          (one) => one.type === 'confirmation' && one.purpose === purpose,
        )
        return !agrees || (rests !== 'consent' && rests !== 'express_consent')
      })
      .map(([key, { purpose }]) => {
        const says = `The field asks for something sensitive, and the form asks no leave for it. Add a field of type confirmation for "${purpose}", and let that purpose rest on consent.`
        return wrong('P-SENSITIVE-CONSENT', 'forms', [form, 'fields', key], says)
      }),
  )
}

/** The summary repeats: what the policy itself does not promise cannot stand in it. */
export const checkSummary: Check = ({ policy, forms }) =>
  policy.summary.flatMap(({ promises }, line) => {
    const path = ['summary', String(line), 'promises']
    if (!promises) {
      const says =
        'The line does not say what it promises. Name each kind under promises, or write promises: [] where it promises nothing.'
      return [wrong('P-SUMMARY', 'policy', path, says)]
    }
    const unmade = promises.filter((kind) => !(kind in promiseKinds) || !makesPromise(policy, forms, kind))
    if (unmade.length === 0) return []
    const says = `The line promises ${unmade.join(', ')}, and the policy does not. Promise it there, or take it out of the line.`
    return [wrong('P-SUMMARY', 'policy', path, says)]
  })

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
