import { regionsOf, standingRight } from '#policy/changes/rights.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { entriesOf } from '#policy/in-use.ts'
import { authorityOf } from '#policy/law/authorities.ts'
import { shortestTime } from '#policy/law/due-date.ts'
import { isolate, join, printNotes } from '#policy/print.ts'
import type { PromiseKind } from '#policy/promise-kinds.ts'
import { rights as everyRight, type Right } from '#policy/vocabulary.ts'
import { printLegalPeriod } from './legal-period.ts'
import { type Claim, claim, claims, promised, type Section, type SectionInput } from './section.ts'

/** The promise by which each right is kept. */
const keeps: { readonly [R in Right]: PromiseKind } = {
  access: 'access',
  rectification: 'rectification',
  erasure: 'erasure',
  restriction: 'restriction',
  portability: 'portability',
  objection: 'objection',
  withdrawal: 'consent_withdrawable',
  complaint: 'complaint',
}

/** Rights with the time in which each is answered, and how they are used (P45–P53, P58). */
export function rights(input: SectionInput): Section {
  const { policy, words, language } = input
  const say = words.rights
  const { requests, controller } = policy
  // Two that no request is needed for: one is a press, the other is the authority's to answer.
  const own: { readonly [R in Right]?: string } = { withdrawal: say.withdrawal }
  // Rights are the law's: they stand whatever the program does by itself.
  const items = entriesOf(policy.rights).map(([right]): Claim => {
    const within = answerTime(right, input)
    const authority = authorityOf(controller)?.name
    const others = right === 'complaint' ? (authority ? [isolate(authority, language)] : []) : [within]
    const notes = [words.rightName[right], ...(right === 'withdrawal' ? [] : others)]
    return { text: printNotes(own[right] ?? words.right[right], notes, language), promise: keeps[right] }
  })
  const byMail = controller.email
    ? promised(input, 'requests_by_mail', fill(say.how, { email: isolate(controller.email, language) }))
    : []
  return {
    id: 'rights',
    title: words.titles.rights,
    blocks: [
      ...promised(input, 'free_of_charge', say.intro),
      { kind: 'list', items },
      { kind: 'way', text: say.form, to: '/privacy/request' },
      ...byMail,
      ...claims([
        claim(input, 'answered_in_time', lastDay(input)),
        claim(input, 'mailbox_proves', say.proof),
        policy.rights.erasure && requests.erasureWaits
          ? claim(input, 'erasure', fill(say.erasureWaits, { hours: requests.erasureWaits.hours }))
          : [],
        requests.proofDeleted ? claim(input, 'proof_deleted', say.proofDeleted) : [],
        requests.agents ? claim(input, 'agents_heard', say.agents) : [],
        requests.noDiscrimination ? claim(input, 'no_discrimination', say.noDiscrimination) : [],
      ]),
    ],
  }
}

/** Within what time a right is answered: as promised, as the law says, or where no place is asked for, the earliest of all. */
export function answerTime(right: Right, { policy, words, language }: SectionInput): string {
  const say = words.rights
  if (regionsOf(policy).length === 0) {
    const shortest = shortestTime(right, policy)
    return fill(say.within, { period: printLegalPeriod(shortest, { words, language }) })
  }
  const promised = policy.rights[right]?.answeredWithin
  return promised ? fill(say.within, { period: printDuration(promised, language) }) : say.asLaw
}

/** By what each request is given its last day: the law of a place, that of all, and what is promised beside it. */
function lastDay({ policy, words, language }: SectionInput): string {
  const say = words.rights
  const promised = everyRight.flatMap((right) => standingRight(policy, right)?.within ?? [])
  const periods = [...new Set(promised.map((period) => printDuration(period, language)))]
  if (regionsOf(policy).length > 0) return periods.length > 0 ? say.inTime : say.inTimeByLaw
  if (periods.length === 0) return say.inTimeAnywhere
  return fill(say.inTimeAnywhereOrOurs, { period: join(periods, language) })
}
