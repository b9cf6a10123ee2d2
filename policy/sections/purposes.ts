import { fill } from '../fill.ts'
import { join, type Section, type SectionInput } from './section.ts'

/** Purposes with their legal bases (P15). */
export function purposes({ policy, words, language }: SectionInput): Section {
  const rows = Object.values(policy.purposes).map((purpose) => [
    purpose.why[language],
    purpose.interest
      ? `${words.basis[purpose.basis]}. ${fill(words.purposes.interest, { interest: purpose.interest[language] })}`
      : words.basis[purpose.basis],
    join(
      purpose.categories.map((category) => words.category[category]),
      language,
    ),
  ])
  return {
    id: 'purposes',
    title: words.titles.purposes,
    blocks: [{ kind: 'table', head: words.purposes.head, rows }],
  }
}
