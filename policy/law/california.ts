import { type DataItem, dataItems } from '#policy/data-items.ts'
import type { Category } from '#policy/vocabulary.ts'

/** The categories of California's notice at collection (Cal. Civ. Code § 1798.140(v)), by their letters. */
export const californiaCategories = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const
export type CaliforniaCategory = (typeof californiaCategories)[number]

/** Where data of a category stands in California's table. A name or an address is both an identifier and a customer record. */
const letters: { readonly [C in Category]: readonly CaliforniaCategory[] } = {
  identity: ['A', 'B'],
  contact: ['A', 'B'],
  organisation: ['B', 'I'],
  enquiry: ['D'],
  communications: ['B'],
  consent: ['B'],
  preferences: ['B'],
  technical: ['A'],
  account: ['A'],
  profession: ['I'],
  usage: ['F'],
  location: ['G'],
  billing: ['B', 'D'],
  recording: ['H'],
  sensitive: ['C'],
}

/** Single things that stand elsewhere, or there as well. */
const also: { readonly [I in DataItem]?: readonly CaliforniaCategory[] } = {
  gender: ['C'],
  birth_date: ['C'],
  picture: ['H'],
  intent: ['K'],
}

export function lettersOf(category: Category): readonly CaliforniaCategory[] {
  return letters[category]
}

export function lettersOfItem(item: DataItem): readonly CaliforniaCategory[] {
  return [...letters[dataItems[item]], ...(also[item] ?? [])]
}
