import { printDuration } from '../duration.ts'
import { fill } from '../fill.ts'
import { list, type Section, type SectionInput } from './section.ts'

/** Marketing by opt-in (P16), its end (P55) and its measure (P17); absent where no purpose opts in. */
export function marketing({ policy, words, language }: SectionInput): Section {
  const optsIn = Object.values(policy.purposes).some((purpose) => purpose.optIn)
  const { optIn, stop, cap, service } = words.marketing
  const { messages, per } = policy.frequencyCap
  const items = [optIn, stop, fill(cap, { messages, period: printDuration(per, language) }), service]
  return { id: 'marketing', title: words.titles.marketing, blocks: optsIn ? [list(items)] : [] }
}
