import type { Forms } from '#policy/form.ts'
import { alwaysServed, ownPurposes, purposesOf, purposesOfForms } from '#policy/in-use.ts'
import { type Basis, type PurposeId, purposeIds } from '#policy/vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'

const consentBases: readonly Basis[] = ['consent', 'express_consent', 'implied_consent']

/** Every purpose that something serves, and where that is said; what the program itself serves has no place. */
function purposesInUse(forms: Forms): Map<PurposeId, readonly string[]> {
  return new Map([...alwaysServed.map((id): [PurposeId, string[]] => [id, []]), ...purposesOfForms(forms)])
}

/** P15: whatever data is used for is declared. */
export const checkUndeclared: Check = ({ policy, forms }) =>
  [...purposesInUse(forms)]
    .filter(([id]) => !(id in policy.purposes))
    .map(([id, path]): Finding => {
      const [form] = path
      const who = form ? `The form "${form}" uses` : 'The program itself uses'
      const says = `${who} data for "${id}", which the policy does not declare. Declare it under purposes.`
      return form
        ? wrong('P-UNDECLARED', 'forms', path, says)
        : wrong('P-UNDECLARED', 'policy', ['purposes'], says)
    })

/** A purpose that nothing serves is a claim about nothing. */
export const checkIdle: Check = ({ policy, forms }) => {
  const used = purposesInUse(forms)
  return purposesOf(policy)
    .filter(([id]) => !used.has(id) && !ownPurposes.includes(id))
    .map(([id]) =>
      wrong(
        'P-IDLE',
        'policy',
        ['purposes', id],
        `Nothing is done for "${id}": no form names it. Take it away.`,
      ),
    )
}

/** GDPR art. 13(1)(d): who relies on an interest names it. */
export const checkInterests: Check = ({ policy }) =>
  purposesOf(policy)
    .filter(([, { basis, interest }]) => basis === 'legitimate_interests' && !interest)
    .map(([id]) =>
      wrong(
        'P-INTEREST',
        'policy',
        ['purposes', id],
        `"${id}" rests on an interest. Say which, under interest.`,
      ),
    )

/** What is only declared until the program does it has no box yet. */
const neverAsked: readonly PurposeId[] = [
  // Asked for where there are reminders, which P-REMINDER-BOX holds.
  'draft_reminder',
  'targeted_advertising',
  'count_visits',
  'marketing_in_product',
  'train_staff',
]

/** What rests on consent must be asked for somewhere. */
export const checkNeverAsked: Check = ({ policy, forms }) => {
  const asked = Object.values(forms).flatMap(({ consents }) =>
    Object.values(consents).map(({ purpose }) => purpose),
  )
  return purposesOf(policy)
    .filter(
      ([id, { basis }]) => consentBases.includes(basis) && !asked.includes(id) && !neverAsked.includes(id),
    )
    .map(([id]) => {
      const says = `"${id}" rests on consent, and no form asks for it. Add a box to a form, or take the purpose away.`
      return wrong('P-NEVER-ASKED', 'policy', ['purposes', id], says)
    })
}

/** P16: a box asks for what the policy opts in to, by the same channel and on the ground of consent. */
export const checkBoxes: Check = ({ policy, forms }) =>
  Object.entries(forms).flatMap(([name, { consents }]) =>
    Object.entries(consents).flatMap(([key, { purpose: id, channel }]) => {
      const purpose = policy.purposes[id]
      if (!purpose) return []
      const path = [name, 'consents', key]
      const found: Finding[] = []
      if (purpose.optIn !== channel) {
        const says = `The box asks leave to use ${channel} for "${id}", and the policy opts in by ${purpose.optIn ?? 'no channel'}. Make the two the same.`
        found.push(wrong('P-CHANNEL', 'forms', path, says))
      }
      if (!consentBases.includes(purpose.basis)) {
        const says = `The box asks consent for "${id}", which the policy does on another ground (${purpose.basis}). Change the ground, or take the box away.`
        found.push(wrong('P-BASIS', 'forms', path, says))
      }
      return found
    }),
  )

/** P17: what is sent to people who did not ask names the way that is asked for. */
export const checkOptIn: Check = ({ policy }) =>
  purposesOf(policy)
    .filter(([id, { optIn }]) => marketing.includes(id) && !optIn)
    .map(([id]) => {
      const says = `"${id}" reaches people, and names no channel that is asked for. Say it under optIn.`
      return wrong('P-OPT-IN', 'policy', ['purposes', id], says)
    })

const marketing: readonly PurposeId[] = purposeIds.filter((id) => id.startsWith('marketing_'))
