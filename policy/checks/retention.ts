import { before, isDuration, toInterval } from '#policy/duration.ts'
import type { Cookie } from '#policy/parts/cookie.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { type Check, type Finding, wrong } from './finding.ts'

/** P38–P44: each rule can be run as it is written. */
export const checkRetention: Check = ({ policy }) =>
  Object.entries(policy.retention).flatMap(([record, rule]) =>
    faultsOf(rule).map(([code, says]) => wrong(code, 'policy', ['retention', record], says)),
  )

function faultsOf({ clock, period, ending, because }: RetentionRule): [code: string, says: string][] {
  const faults: [string, string][] = []
  if (ending === 'keep') {
    if (period)
      faults.push(['P-KEEP', 'It is kept without limit and yet has a period. Take one of them away.'])
    const silent = Object.values(because).every((reason) => reason.trim() === '')
    if (silent) faults.push(['P-REASON', 'What is kept without limit needs a reason. Say it under because.'])
    return faults
  }
  if (!period) faults.push(['P-PERIOD', `It is to ${ending}, and nothing says when. Enter a period.`])
  if (clock === 'never')
    faults.push(['P-CLOCK', 'Its period counts from no event. Choose the event under clock.'])
  return faults
}

/** A period is one whole positive number of one unit. */
export const checkDurations: Check = ({ policy }) => {
  const found: Finding[] = []
  const hold = (period: Cookie['life'] | undefined, ...path: string[]) => {
    if (period === undefined || period === 'session' || period === 'not_said') return
    if (isDuration(period)) return
    const says = `${JSON.stringify(period)} is no period. Write one whole number above zero of hours, days, months or years.`
    found.push(wrong('P-DURATION', 'policy', path, says))
  }
  for (const [record, { period }] of Object.entries(policy.retention))
    hold(period, 'retention', record, 'period')
  for (const [right, { answeredWithin }] of Object.entries(policy.rights))
    hold(answeredWithin, 'rights', right)
  for (const [name, { life }] of Object.entries(policy.cookies)) hold(life, 'cookies', name, 'life')
  hold(policy.keptAtMost, 'keptAtMost')
  hold(policy.requests.questionsAnsweredWithin, 'requests', 'questionsAnsweredWithin')
  hold(policy.frequencyCap.per, 'frequencyCap', 'per')
  hold(policy.frequencyCap.lessOften.per, 'frequencyCap', 'lessOften', 'per')
  if ('hours' in policy.firstAnswerWithin) hold(policy.firstAnswerWithin, 'firstAnswerWithin')
  return found
}

/** Classes of people who have an account of their own. */
const withAccount: readonly string[] = ['account', 'staff']

/** Classes that name nobody, or hold a bare mark: a limit on what is kept of people does not touch them. */
const nameless: readonly string[] = ['proof', 'suppression', 'operation', 'security', 'staff']

/** P42: who has no account waits for no account to close. */
export const checkAccountClock: Check = ({ policy }) =>
  Object.entries(policy.retention)
    .filter(([record, rule]) => rule?.clock === 'account_closure' && !withAccount.includes(record))
    .map(([record]) => {
      const says = `"${record}" is kept until an account closes, and these people have none. Choose another event under clock.`
      return wrong('P-ACCOUNT-CLOCK', 'policy', ['retention', record], says)
    })

/** P41: a limit for everything is a limit for each. */
export const checkAtMost: Check = ({ policy: { keptAtMost, retention } }) => {
  if (!keptAtMost) return []
  const now = new Date(0)
  const limit = before(now, keptAtMost)
  return Object.entries(retention)
    .filter(([record, { period }]) => !nameless.includes(record) && (!period || before(now, period) < limit))
    .map(([record]) => {
      const says = `Nothing about a person is said to be kept longer than ${toInterval(keptAtMost)}, and "${record}" is. Shorten it.`
      return wrong('P-AT-MOST', 'policy', ['retention', record], says)
    })
}
