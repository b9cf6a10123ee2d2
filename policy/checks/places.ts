import { entriesOf } from '#policy/in-use.ts'
import { californiaCategories, lettersOf, lettersOfItem } from '#policy/law/california.ts'
import { isEuropean } from '#policy/law/eea.ts'
import { laws } from '#policy/law/jurisdictions.ts'
import { usStates } from '#policy/law/us-states.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'
import { itemsTaken } from './saying.ts'

/** P53, P54: a law that the policy names has its section. */
export const checkRegions: Check = ({ policy }) => {
  const { sections, usStates: states, canadianExceptions } = policy.regions
  const inCanada = Object.values(policy.purposes).some((purpose) => purpose.inCanada)
  const wanted: [Jurisdiction | undefined, path: string[], because: string][] = [
    [policy.controller.establishedIn, ['controller', 'establishedIn'], 'the agency is established there'],
    [states.length > 0 ? 'US' : undefined, ['regions', 'usStates'], 'states of the USA are named'],
    [
      canadianExceptions.length > 0 ? 'CA' : undefined,
      ['regions', 'canadianExceptions'],
      'its exceptions are named',
    ],
    [inCanada ? 'CA' : undefined, ['purposes'], 'purposes have a ground there'],
  ]
  return wanted.flatMap(([place, path, because]) => {
    if (!place || sections.includes(place)) return []
    const says = `There is no section for ${place}, and ${because}. Add it under regions, sections.`
    return [wrong('P-REGION', 'policy', path, says)]
  })
}

/** P53: each right that a named law gives is in the list, the complaint to its authority included. */
export const checkRights: Check = ({ policy }) => {
  const missing = new Map(
    policy.regions.sections.flatMap((place) =>
      laws[place].rights.filter((right) => !policy.rights[right]).map((right) => [right, place]),
    ),
  )
  return [...missing].map(([right, place]) => {
    const code = right === 'complaint' ? 'P-AUTHORITY' : 'P-RIGHT'
    const what = right === 'complaint' ? 'a complaint to its authority' : `"${right}"`
    return wrong(
      code,
      'policy',
      ['rights'],
      `The law of ${place} gives ${what}, and the rights lack it. Add it.`,
    )
  })
}

/** P29: data that leaves the EEA does so by a way the law knows, and where it lies is a country. */
export const checkTransfers: Check = ({ policy }) =>
  entriesOf(policy.processors).flatMap(([id, { name, region, transfer }]) => {
    const found: Finding[] = []
    if (region === 'not_said') return found
    if (!/^[A-Z]{2}$/.test(region)) {
      const says = `"${region}" is no country. Write its two letters, like IE or US, or EU.`
      found.push(wrong('P-COUNTRY', 'policy', ['processors', id, 'region'], says))
    } else if (transfer === 'none' && !isEuropean(region)) {
      const says = `${name} keeps data in ${region}, and no way is named by which it may go there. Say it under transfer.`
      found.push(wrong('P-TRANSFER', 'policy', ['processors', id, 'transfer'], says))
    }
    return found
  })

/** P54: a state that wants an appeal is told how it is made. */
export const checkAppeals: Check = ({ policy }) => {
  const { usStates: states, appeals } = policy.regions
  const demanding = states.filter((state) => usStates[state].appeal !== null)
  if (appeals || demanding.length === 0) return []
  const names = demanding.map((state) => usStates[state].name).join(', ')
  const says = `These states demand a way to appeal a refusal, and none is named: ${names}. Say it under appeals.`
  return [wrong('P-APPEAL', 'policy', ['regions', 'usStates'], says)]
}

/** P54: what is collected is not called uncollected in California's table. */
export const checkCaliforniaTable: Check = ({ policy, forms, held }) => {
  const stated = policy.regions.californiaAsStated
  if (!stated) return []
  const asked = Object.values(forms).flatMap(({ fields }) =>
    Object.values(fields).map(({ category }) => category),
  )
  const collected = new Set([
    ...[...asked, ...held].flatMap(lettersOf),
    ...itemsTaken(policy).flatMap(lettersOfItem),
  ])
  return californiaCategories
    .filter((letter) => stated[letter] === false && collected.has(letter))
    .map((letter) => {
      const says = `Category ${letter} is said not to be collected, and it is. Leave the table to be computed.`
      return wrong('P-CALIFORNIA', 'policy', ['regions', 'californiaAsStated', letter], says)
    })
}
