import type { RightRule } from '../define.ts'
import { printDuration } from '../duration.ts'
import { fill } from '../fill.ts'
import type { Right } from '../vocabulary.ts'
import { type Block, list, type Section, type SectionInput, text } from './section.ts'

/** Rights with the time in which each is answered (P45–P53). */
export function rights({ policy, words, language }: SectionInput): Section {
  const say = words.rights
  const rules = Object.entries(policy.rights) as [Right, RightRule][]
  const items = rules.map(
    ([right, rule]) =>
      `${words.right[right]} (${fill(say.within, { period: printDuration(rule.answeredWithin, language) })})`,
  )
  const blocks: Block[] = [
    text(say.intro),
    list(items),
    text(fill(say.how, { email: policy.controller.email })),
  ]
  const authorities = Object.values(policy.authorities)
  if (authorities.length > 0) {
    blocks.push(
      text(say.authorities),
      list(authorities.map(({ name, url }) => fill(say.authority, { name, url }))),
    )
  }
  return { id: 'rights', title: words.titles.rights, blocks }
}
