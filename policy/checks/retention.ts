import { type Duration, isDuration } from '../duration.ts'
import type { RetentionRule } from '../parts/retention.ts'
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
  const hold = (period: Duration | 'session' | undefined, ...path: string[]) => {
    if (period === undefined || period === 'session' || isDuration(period)) return
    const says = `${JSON.stringify(period)} is no period. Write one whole number above zero of hours, days, months or years.`
    found.push(wrong('P-DURATION', 'policy', path, says))
  }
  for (const [record, { period }] of Object.entries(policy.retention))
    hold(period, 'retention', record, 'period')
  for (const [right, { answeredWithin }] of Object.entries(policy.rights))
    hold(answeredWithin, 'rights', right)
  for (const [name, { life }] of Object.entries(policy.cookies)) hold(life, 'cookies', name, 'life')
  hold(policy.frequencyCap.per, 'frequencyCap', 'per')
  hold(policy.frequencyCap.lessOften.per, 'frequencyCap', 'lessOften', 'per')
  if ('hours' in policy.firstAnswerWithin) hold(policy.firstAnswerWithin, 'firstAnswerWithin')
  return found
}
