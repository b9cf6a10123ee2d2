import { type DataItem, identifyingItems } from '#policy/data-items.ts'
import { entriesOf } from '#policy/in-use.ts'
import { type Check, type Finding, wrong } from './finding.ts'

/** P32: one thing that is remembered belongs to one category of cookies. */
export const checkCookieTwice: Check = ({ policy }) => {
  const first = new Map<string, { name: string; category: string }>()
  const found: Finding[] = []
  for (const [name, { category, remembers }] of entriesOf(policy.cookies)) {
    for (const item of remembers) {
      const before = first.get(item)
      if (!before) first.set(item, { name, category })
      else if (before.category !== category) {
        const says = `"${item}" is remembered as ${before.category} by "${before.name}" and as ${category} here. Put it in one category.`
        found.push(wrong('P-COOKIE-TWICE', 'policy', ['cookies', name], says))
      }
    }
  }
  return found
}

/** Set only where people have accounts. */
const accountCookie = 'candor.account'

/** P33: every cookie that the program sets is in the list. */
export const checkOwnCookies: Check = ({ policy, sets = [] }) =>
  sets
    .filter((name) => !(name in policy.cookies) && (name !== accountCookie || policy.collecting.accounts))
    .map((name) => {
      const says = `The program sets the cookie "${name}", and the policy does not name it. Add it under cookies.`
      return wrong('P-COOKIE', 'policy', ['cookies'], says)
    })

/** What is said to name nobody holds nothing that leads back to somebody. */
export const checkAnonymous: Check = ({ policy }) => {
  const { automatic } = policy.collecting
  const said: [path: string[], items: readonly DataItem[]][] = []
  if (automatic?.anonymous) said.push([['collecting', 'automatic'], automatic.items])
  for (const [id, { anonymous, receives = [] }] of entriesOf(policy.processors))
    if (anonymous) said.push([['processors', id], receives])
  for (const [name, { anonymous, holds = [] }] of entriesOf(policy.cookies))
    if (anonymous) said.push([['cookies', name], holds])
  return said.flatMap(([path, items]) => {
    const leading = items.filter((item) => identifyingItems.some((one) => one === item))
    if (leading.length === 0) return []
    const says = `It is said to name nobody, and holds ${leading.join(', ')}, which does. Take anonymous away, or what leads back.`
    return [wrong('P-ANONYMOUS', 'policy', path, says)]
  })
}
