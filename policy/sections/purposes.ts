import { fill } from '../fill.ts'
import { isServed, purposesOf } from '../in-use.ts'
import { join, printCount, printNotes } from '../print.ts'
import { claim, claims, type Section, type SectionInput } from './section.ts'

/** Purposes with their legal bases (P15); one that nothing is done for yet says so. */
export function purposes(input: SectionInput): Section {
  const { policy, words, language, standing } = input
  const say = words.purposes
  const rows = purposesOf(policy).map(([id, purpose]) => [
    printNotes(purpose.why[language], isServed(id, standing) ? [] : [words.notInUse], language),
    purpose.interest
      ? `${words.basis[purpose.basis]}. ${fill(say.interest, { interest: purpose.interest[language] })}`
      : words.basis[purpose.basis],
    join(
      purpose.categories.map((category) => words.category[category]),
      language,
    ),
  ])
  const smallest = policy.sharing.smallestGroup
  const groups =
    smallest === undefined
      ? []
      : claim(input, 'groups_not_small', fill(say.groups, { count: printCount(smallest, language) }))
  return {
    id: 'purposes',
    title: words.titles.purposes,
    blocks: [
      { kind: 'table', head: say.head, rows, promise: 'basis_named' },
      ...claims([
        policy.rights.withdrawal ? claim(input, 'consent_withdrawable', say.consent) : [],
        claim(input, 'no_machine_decision', say.noMachine),
        groups,
      ]),
    ],
  }
}
