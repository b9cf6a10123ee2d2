import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { deskMessages } from './desk.ts'

type Leaf = string | ((count: number) => string)

/** Every word of a tree with its place in it; lists are trees, too. */
function leavesOf(tree: object, place = ''): [place: string, leaf: Leaf][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const at = `${place}/${name}`
    return typeof value === 'object' ? leavesOf(value, at) : [[at, value as Leaf] as [string, Leaf]]
  })
}

/** What a phrase asks for. A brace after the name of a plural's form opens a phrase, not a slot. */
function slotsOf(phrase: string): string[] {
  const slots = phrase.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+) ?)\{(\w+)(?=[,}])/g)
  return [...new Set([...slots].map(([, name = '']) => name))].sort()
}

const counts = [0, 1, 2, 3, 11, 100, 1_000_000]
const isCounted = (leaf: Leaf): leaf is string => typeof leaf === 'string' && leaf.includes(', plural,')

/** A phrase that counts, as it is printed. Its other slots are counts, too, so that every one is filled. */
function print(phrase: string, locale: string, count: number): string {
  const said = createTranslator({
    locale,
    messages: { phrase },
    onError: (fault) => {
      throw fault
    },
  })
  return said('phrase', Object.fromEntries(slotsOf(phrase).map((slot) => [slot, count])))
}

const english = leavesOf(deskMessages.en)

describe.each(['fr', 'ar'] as const)('the words of the desk in %s', (language) => {
  const own = new Map(leavesOf(deskMessages[language]))

  test('have the places of the English ones, each of the same kind (18.8)', () => {
    const kinds = (leaves: Iterable<[string, Leaf]>) =>
      Object.fromEntries([...leaves].map(([at, leaf]) => [at, typeof leaf]))
    expect(kinds(own)).toEqual(kinds(english))
  })

  test('ask for what the English ones ask for, and are empty nowhere (18.8)', () => {
    const asked = (leaf: Leaf | undefined) =>
      typeof leaf === 'string' ? [leaf.trim() === '', ...slotsOf(leaf)] : 'counts'
    const other = english.filter(([at, leaf]) => String(asked(own.get(at))) !== String(asked(leaf)))
    expect(other.map(([at]) => [at, own.get(at)])).toEqual([])
  })

  test('print whatever is counted (18.8)', () => {
    for (const [, leaf] of own)
      for (const count of counts) {
        if (typeof leaf === 'function') expect(leaf(count)).toMatch(/\p{L}/u)
        if (isCounted(leaf)) expect(print(leaf, language, count)).not.toMatch(/[{}#]|undefined|NaN/)
      }
  })

  test('count what the English ones count, so that no plural is lost (18.8)', () => {
    const counted = (leaf: Leaf | undefined) => leaf !== undefined && isCounted(leaf)
    expect(english.filter(([at, leaf]) => counted(leaf) !== counted(own.get(at)))).toEqual([])
  })

  test('are English nowhere by accident (18.8)', () => {
    const letters = (leaf: Leaf) =>
      String(leaf)
        .replace(/\{\w+\}/g, '')
        .match(/\p{L}/gu)?.length ?? 0
    const same = english.filter(([at, leaf]) => letters(leaf) > 12 && own.get(at) === leaf)
    expect(same).toEqual([])
  })
})

test('each form of an Arabic plural is said, not left to the last one (18.8)', () => {
  const lacking = leavesOf(deskMessages.ar).filter(
    ([, leaf]) =>
      isCounted(leaf) && ['one {', 'two {', 'few {', 'many {'].some((form) => !leaf.includes(form)),
  )
  expect(lacking).toEqual([])
})

test('French is set as French: narrow blanks before its marks, and its own apostrophe (18.8)', () => {
  const faults = leavesOf(deskMessages.fr).filter(([, leaf]) =>
    typeof leaf === 'string' ? / [:;?!»]|« |\p{L}'/u.test(leaf) : false,
  )
  expect(faults).toEqual([])
})
