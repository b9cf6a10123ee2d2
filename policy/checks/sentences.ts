import type { Translated } from '#policy/translated.ts'
import { languages } from '#policy/vocabulary.ts'
import type { Checked, Finding } from './finding.ts'

export type Sentence = {
  readonly file: Finding['file']
  readonly path: readonly string[]
  readonly said: Translated
}

/** Every sentence that a policy and its forms say, with its place. What people may choose from is not said by the agency. */
export function sentencesOf({ policy, forms }: Pick<Checked, 'policy' | 'forms'>): readonly Sentence[] {
  return [...within('policy', policy, []), ...within('forms', forms, [])]
}

function within(file: Finding['file'], value: unknown, path: readonly string[]): Sentence[] {
  if (value === null || typeof value !== 'object') return []
  if (languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string')) {
    const { en, fr, ar } = value as Translated
    return [{ file, path, said: { en, fr, ar } }]
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'options')
    .flatMap(([key, item]) => within(file, item, [...path, key]))
}
