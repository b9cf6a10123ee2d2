import { regionsOf } from '#policy/changes/rights.ts'
import type { SummaryLine } from '#policy/define.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { authorityOf } from '#policy/law/authorities.ts'
import { shortestTime } from '#policy/law/due-date.ts'
import type { Reduction } from '#policy/parts/rights.ts'
import { isolate, join, printDay } from '#policy/print.ts'
import { makesPromise } from '#policy/promises.ts'
import { printLegalPeriod } from './legal-period.ts'
import { processorsInUse } from './processors.ts'
import { printPeriod } from './retention.ts'
import { answerTime } from './rights.ts'
import {
  type Block,
  type Claim,
  claim,
  claims,
  promised,
  type Section,
  type SectionInput,
  text,
} from './section.ts'

/** What most people come for, in a line each, from the values the rest is printed from. */
function glance(input: SectionInput): [term: string, detail: string][] {
  const { policy, deployment, words, language, capabilities } = input
  const say = words.summary
  const used = processorsInUse(policy.processors, deployment, capabilities.scripts)
  const rows: [string, string][] = [
    [say.who, isolate(policy.controller.name, language)],
    [say.kept, printPeriod('enquiry', policy.retention.enquiry, input)],
    [say.requests, requestTime(input)],
  ]
  if (Object.values(policy.purposes).some(({ optIn }) => optIn)) rows.push([say.news, say.newsAsked])
  const names = used.map(({ host, processor }) => processor?.name ?? host)
  rows.push([say.others, names.length > 0 ? join(names, language) : say.othersNone])
  return rows
}

/** Within what time a request is answered; where no place is asked for, also that an objection is sooner, if it is. */
function requestTime(input: SectionInput): string {
  const { policy, words, language } = input
  const within = answerTime('access', input)
  if (regionsOf(policy).length > 0 || !policy.rights.objection) return within
  const [access, objection] = (['access', 'objection'] as const).map((right) =>
    printLegalPeriod(shortestTime(right, policy), { words, language }),
  )
  if (!access || !objection || access === objection) return within
  return fill(words.summary.requestsTwice, { within, objection })
}

/** The policy for somebody who reads nothing else. */
export function summary(input: SectionInput): Section {
  const { policy, words } = input
  return {
    id: 'summary',
    title: words.titles.summary,
    blocks: [
      ...claims(policy.summary.map((line) => inShort(input, line))),
      { kind: 'facts', rows: glance(input) },
    ],
  }
}

/** A line of the summary, where the policy makes each promise in it and something keeps each; marked where one is stricter. */
function inShort(input: SectionInput, { promises, ...line }: SummaryLine): Claim[] {
  const isSaid = promises.every(
    (kind) => makesPromise(input.policy, input.forms, kind) && claim(input, kind, '').length > 0,
  )
  return isSaid ? [{ text: line[input.language] }] : []
}

/** How to reach whoever answers for the data: at an address, or by the form where none is given (P65). */
export function reachOf({ policy, words, language }: SectionInput): string {
  const { email } = policy.controller
  return email ? fill(words.controller.byEmail, { email: isolate(email, language) }) : words.controller.byForm
}

/** The controller, from its one typed place (P65). */
export function controller(input: SectionInput): Section {
  const { policy, words, language } = input
  const { name, address, email, phone, registration, place } = policy.controller
  const authority = authorityOf(policy.controller)
  const say = words.controller
  const facts: readonly (readonly [term: string, value: string | undefined])[] = [
    [say.address, address.join(', ')],
    [say.place, place?.[language]],
    [say.email, email],
    [say.phone, phone],
    [say.registration, registration],
  ]
  const rows = facts.flatMap(([term, value]) => (value ? [[term, isolate(value, language)] as const] : []))
  const watching: Block[] = authority
    ? [{ kind: 'links', intro: say.authority, links: [{ label: authority.name, href: authority.url }] }]
    : []
  const within = policy.requests.questionsAnsweredWithin
  const blocks: Block[] = [
    text(fill(say.answers, { name: isolate(name, language) })),
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...(email ? [] : [{ kind: 'way', text: say.form, to: '/contact' } as const]),
    ...watching,
  ]
  if (within) {
    const said = fill(say.questions, { period: printDuration(within, language) })
    blocks.push(...promised(input, 'questions_answered', said))
  }
  return { id: 'controller', title: words.titles.controller, blocks }
}

/** Who is too young (P12). */
export function children(input: SectionInput): Section {
  const { minimumAge: age, restates } = input.policy
  const say = input.words.children
  const found = fill(say.found, { way: reachOf(input) })
  const said = promised(input, 'minor_reported', say.reported)
  const reported: Block[] =
    said.length > 0 ? [...said, { kind: 'way', text: say.report, to: '/privacy/report' }] : []
  const blocks =
    age === null
      ? [text(restates ? say.noLimit : say.none), text(found), ...reported]
      : [
          text(fill(say.limit, { age })),
          ...promised(input, 'age_asked', fill(say.asked, { age })),
          ...promised(input, 'minor_erased', say.guardian),
          text(found),
          ...reported,
        ]
  return { id: 'children', title: input.words.titles.children, blocks }
}

export function security(input: SectionInput): Section {
  const { words, policy } = input
  const say = words.security
  const told = policy.telling.breach === 'everybody_affected' ? say.breachAll : say.breachLaw
  return {
    id: 'security',
    title: words.titles.security,
    blocks: [
      ...claims([
        claim(input, 'encrypted_in_transit', say.transit),
        claim(input, 'sealed', say.sealed),
        claim(input, 'ledger_unchangeable', say.roles),
        claim(input, 'log_append_only', say.log),
        claim(input, 'passwords_hashed', say.passwords),
        policy.telling.testsShown ? claim(input, 'tests_shown', say.tests) : [],
        claim(input, 'breach_told', told),
      ]),
      ...(policy.restates && policy.telling.testsShown ? [text(say.auditsIdle)] : []),
    ],
  }
}

/** Versions, and how a change is told (P64). */
export function changes(input: SectionInput): Section {
  const { words, policy, language } = input
  const say = words.changes
  const { changes: ways, rightsNeverReduced, reduced } = policy.telling
  return {
    id: 'changes',
    title: words.titles.changes,
    blocks: [
      text(fill(say.since, { day: printDay(policy.effective, language) })),
      ...restatedDay(input),
      ...promised(input, 'versions_kept', say.versions),
      ...promised(input, 'wording_kept', say.consent),
      ...(rightsNeverReduced ? promised(input, 'rights_not_reduced', say.notReduced) : []),
      ...(reduced ?? []).map((one) => text(reducedIn(input, one))),
      ...ways.flatMap((way) => promised(input, 'change_announced', say[way])),
      text(say.noConsent),
    ],
  }
}

/** The day that the restated text carries, said as its own (P64). */
function restatedDay({ words, policy, language }: SectionInput): Block[] {
  if (!policy.restates) return []
  const say = words.changes
  const { effective } = policy.restates
  return [text(effective ? fill(say.restates, { day: printDay(effective, language) }) : say.restatesUndated)]
}

/** What is given no longer to newcomers, since when and why, and that who had it keeps it. */
function reducedIn(
  { words, language }: SectionInput,
  { since, why, right, region, answeredWithin }: Reduction,
) {
  const say = words.changes
  const what = right ? words.right[right] : region ? words.regions.place[region] : ''
  const within = answeredWithin
    ? fill(say.reducedWithin, { period: printDuration(answeredWithin, language) })
    : ''
  return fill(say.reduced, { day: printDay(since, language), what: `${what}${within}`, why: why[language] })
}
