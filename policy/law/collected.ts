import type { Capabilities } from '#policy/capabilities.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import type { Category } from '#policy/vocabulary.ts'
import { type CaliforniaCategory, californiaCategories, lettersOf } from './california.ts'

type From = {
  readonly policy: Policy
  readonly forms: Forms
  readonly capabilities: Pick<Capabilities, 'categories'>
}

/**
 * What is collected, by California's letters: from the fields of the forms, the columns of the tables, and what the policy names of
 * forms that are gone (Cal. Civ. Code § 1798.130(a)(5)).
 */
export function collectedCategories({
  policy,
  forms,
  capabilities,
}: From): ReadonlyMap<CaliforniaCategory, readonly Category[]> {
  const asked = Object.values(forms).flatMap(({ fields }) =>
    Object.values(fields).map(({ category }) => category),
  )
  const held = new Set([...asked, ...capabilities.categories, ...(policy.regions.collectedLately ?? [])])
  return new Map(
    californiaCategories.map((letter) => [
      letter,
      [...held].filter((category) => lettersOf(category).includes(letter)),
    ]),
  )
}
