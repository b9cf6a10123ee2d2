import type { Measure } from '../define.ts'
import { printDuration } from '../duration.ts'
import { fill } from '../fill.ts'
import { pause } from '../pause.ts'
import { join, list, type Section, type SectionInput } from './section.ts'

/** Marketing by opt-in (P16), its end (P55) and its measure (P17); absent where no purpose opts in. */
export function marketing({ policy, words, language }: SectionInput): Section {
  const optsIn = Object.values(policy.purposes).some((purpose) => purpose.optIn)
  const { optIn, stop, cap, less, topics, service } = words.marketing
  const measured = (text: string, { messages, per }: Measure) =>
    fill(text, {
      messages,
      period: printDuration(per, language),
      pause: printDuration(pause, language),
    })
  const named = Object.values(policy.topics).map((topic) => topic[language])
  const items = [
    optIn,
    stop,
    measured(cap, policy.frequencyCap),
    measured(less, policy.frequencyCap.lessOften),
    ...(named.length > 0 ? [fill(topics, { topics: join(named, language) })] : []),
    service,
  ]
  return { id: 'marketing', title: words.titles.marketing, blocks: optsIn ? [list(items)] : [] }
}
