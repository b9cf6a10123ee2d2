import { fill } from '#policy/fill.ts'
import { isServed, purposesOf } from '#policy/in-use.ts'
import type { Purpose } from '#policy/parts/purpose.ts'
import { join, printCount, printNotes } from '#policy/print.ts'
import { type Block, claim, claims, type Section, type SectionInput } from './section.ts'

/** Purposes with their legal bases (P15); those that nothing is done for yet stand apart. */
export function purposes(input: SectionInput): Section {
  const { policy, words, language, capabilities } = input
  const say = words.purposes
  const all = purposesOf(policy)
  const table = (of: typeof all): Block => {
    const rows = of.map(([, purpose]) => rowOf(purpose, input))
    return { kind: 'table', head: say.head, rows, promise: 'basis_named' }
  }
  const idle = all.filter(([id]) => !isServed(id, capabilities, policy))
  const title = printNotes(say.idle, [printCount(idle.length, language)], language)
  const apart: Block = { kind: 'part', id: 'purposes-idle', title, blocks: [table(idle)] }
  return {
    id: 'purposes',
    title: words.titles.purposes,
    blocks: [
      table(all.filter(([id]) => isServed(id, capabilities, policy))),
      ...(idle.length > 0 ? [apart] : []),
      ...claims([
        policy.rights.withdrawal ? claim(input, 'consent_withdrawable', say.consent) : [],
        claim(input, 'no_machine_decision', say.noMachine),
        groups(input),
      ]),
    ],
  }
}

function rowOf(purpose: Purpose, { words, language }: SectionInput): string[] {
  const { interest, basis, categories, why } = purpose
  const ground = words.basis[basis]
  const kinds = categories.map((category) => words.category[category])
  return [
    why[language],
    interest ? `${ground}. ${fill(words.purposes.interest, { interest: interest[language] })}` : ground,
    join(kinds, language),
  ]
}

/** That no figure about many leads back to one (P22). */
function groups(input: SectionInput) {
  const { policy, words, language } = input
  const smallest = policy.sharing.smallestGroup
  if (smallest === undefined) return []
  const said = fill(words.purposes.groups, { count: printCount(smallest, language) })
  return claim(input, 'groups_not_small', said)
}
