import { type Language, languages } from '#policy/vocabulary.ts'
import { type Check, type Finding, wrong } from './finding.ts'

const names: { readonly [L in Language]: string } = { en: 'English', fr: 'French', ar: 'Arabic' }

/** Every sentence is said in every language; a consent nobody could read is no consent. */
export const checkWords: Check = ({ policy, forms }) => [
  ...blanksIn('policy', policy, []),
  ...blanksIn('forms', forms, []),
]

function blanksIn(file: Finding['file'], value: unknown, path: readonly string[]): Finding[] {
  if (value === null || typeof value !== 'object') return []
  const said = value as Readonly<Record<string, unknown>>
  if (!languages.some((language) => language in said)) {
    return Object.entries(said).flatMap(([key, item]) => blanksIn(file, item, [...path, key]))
  }
  const missing = languages.filter((language) => !String(said[language] ?? '').trim())
  const consent = path.at(-1) === 'wording'
  return missing.map((language) =>
    wrong(
      consent ? 'P-WORDING' : 'P-WORDS',
      file,
      [...path, language],
      `${consent ? 'The words of this consent' : 'These words'} are missing in ${names[language]}. Write them.`,
    ),
  )
}
