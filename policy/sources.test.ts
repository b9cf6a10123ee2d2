import { expect, test } from 'vitest'
import { checkPolicy } from './check.ts'
import { sources } from './testing/sources.ts'
import type { Category } from './vocabulary.ts'

type Name = keyof typeof sources

/** Kinds of contradiction, the codes by which they are found, and whose policy holds them. */
const kinds: readonly [kind: string, codes: readonly string[], whose: readonly Name[]][] = [
  ['1: called uncollected, and collected', ['P-CALIFORNIA'], ['itractit']],
  ['2: profiles of networks, and nothing from third parties', ['P-SOCIAL'], ['itractit']],
  [
    '3: called anonymous, with addresses in it',
    ['P-ANONYMOUS'],
    ['ditra', 'digiterex', 'ontrack', 'itineris'],
  ],
  ['4: kept before it was sent, for everybody’s marketing', ['P-DRAFT-CONSENT'], ['ontrack']],
  ['5: a fee for a copy that is free', ['P-FEE'], ['ontrack']],
  ['6: the life of an account for those who have none', ['P-ACCOUNT-CLOCK'], ['ditra', 'itractit']],
  ['6: five years at most, beside a class without limit', ['P-AT-MOST'], ['ontrack']],
  ['7: another company than the controller', ['P-OTHER-NAME'], ['itractit']],
  [
    '8: use of the site taken for consent',
    ['P-USE-CONSENT'],
    ['ditra', 'digiterex', 'itractit', 'ontrack', 'itineris'],
  ],
  ['9: passwords or precise location, and nothing sensitive', ['P-SENSITIVE'], ['ditra', 'itractit']],
  ['10: nothing sold, beside advertising by third parties', ['P-SHARED'], ['itractit', 'itineris']],
  ['11: advertising on an interest', ['P-ADS-BASIS'], ['ditra']],
  ['11: every opt-out signal ignored', ['P-SIGNAL'], ['ditra']],
  ['12: one thing in two categories of cookies', ['P-COOKIE-TWICE'], ['digiterex']],
  ['13: all bound, some under their own policy', ['P-BOUND'], ['digiterex']],
  ['14: data leaves by no named way', ['P-TRANSFER'], ['ditra', 'itractit']],
  ['14: no way to appeal', ['P-APPEAL'], ['ditra']],
  ['14: no date', ['P-EFFECTIVE'], ['digiterex', 'itineris']],
  ['15: too young, and admitted', ['P-AGE'], ['ditra', 'itractit']],
]

const held: readonly Category[] = ['identity', 'contact', 'technical']
const codesOf = (name: Name) => new Set(checkPolicy({ ...sources[name], held }).map(({ code }) => code))

test.each(kinds)('contradiction %s', (_, codes, whose) => {
  for (const code of codes) {
    const found = (Object.keys(sources) as Name[]).filter((name) => codesOf(name).has(code))
    expect(found).toEqual(whose)
  }
})

test('nothing else is found in them: what is sound in a source is let through', () => {
  const known = new Set(kinds.flatMap(([, codes]) => codes))
  for (const name of Object.keys(sources) as Name[]) {
    expect([name, [...codesOf(name)].filter((code) => !known.has(code))]).toEqual([name, []])
  }
})
