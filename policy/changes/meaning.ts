import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import type { Deployment } from '#policy/sections/section.ts'
import { languages } from '#policy/vocabulary.ts'

/** What a version of the notice is made from, typed: kept with its text, so that two versions can be compared by what they do. */
export type Source = { readonly policy: Policy; readonly forms: Forms; readonly deployment: Deployment }

/** What a policy does, with every sentence left out: another meaning is a material change (P64). */
export function meaningOf({ policy, forms, deployment }: Source): unknown {
  const { summary: _, ...rest } = policy
  return wordless({ policy: rest, forms, deployment })
}

function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless)
  if (value === null || typeof value !== 'object') return value
  if (languages.every((language) => language in value)) return '…'
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wordless(item)]))
}
