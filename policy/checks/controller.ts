import { belongsTo } from '#policy/sections/processors.ts'
import { type Check, type Finding, wrong } from './finding.ts'

/** E1: marketing mail carries a postal address. */
export const checkAddress: Check = ({ policy }) => {
  const marketing = Object.values(policy.purposes).some((purpose) => purpose.optIn)
  const { address, addressToCome } = policy.controller
  if (!marketing || addressToCome || address.some((line) => line.trim() !== '')) return []
  return [
    wrong(
      'P-ADDRESS',
      'policy',
      ['controller', 'address'],
      'Marketing mail must carry a postal address, and the controller has none. Enter it, or say addressToCome: ' +
        'then no such mail leaves until it is there.',
    ),
  ]
}

/** Whether a day stands in the calendar, written `YYYY-MM-DD`. */
function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
}

/** The day from which the policy holds is a day of the calendar, and so is that of a text it restates, which came before it. */
export const checkEffective: Check = ({ policy: { effective, restates } }) => {
  const found: Finding[] = []
  const wrongDay = (day: string, path: readonly string[]) => {
    const says = `"${day}" is no day of the calendar. Write it as 2026-11-01.`
    found.push(wrong('P-EFFECTIVE', 'policy', path, says))
  }
  if (!isDay(effective)) wrongDay(effective, ['effective'])
  const before = restates?.effective
  if (before === undefined || before === null) return found
  if (!isDay(before)) wrongDay(before, ['restates', 'effective'])
  else if (before >= effective) {
    const says = `It is said to be in force since ${effective}, and the text that it restates is of ${before}. No text is in force before it is there.`
    found.push(wrong('P-EFFECTIVE', 'policy', ['effective'], says))
  }
  return found
}

/** What a restated text does not say may be left open, and only there: a policy of one's own knows its own answers. */
export const checkNotSaid: Check = ({ policy, sets = [] }) => {
  const cookies = Object.entries(policy.cookies).flatMap(([name, { life, provider }]) =>
    (life === 'not_said' || provider === 'not_said') && (!policy.restates || sets.includes(name))
      ? [['cookies', name]]
      : [],
  )
  const companies = Object.entries(policy.processors).flatMap(([id, { region, transfer }]) =>
    (region === 'not_said' || transfer === 'not_said') && !policy.restates ? [['processors', id]] : [],
  )
  const open = policy.restates === undefined && policy.signals.doNotTrack === 'not_said'
  const signals = open ? [['signals', 'doNotTrack']] : []
  return [...cookies, ...companies, ...signals].map((path) => {
    const says = `"not_said" stands for what a restated text leaves open. Say what is so.`
    return wrong('P-NOT-SAID', 'policy', path, says)
  })
}

/** P25: a processor works under a contract (GDPR art. 28(3)); without one the page says so. */
export const checkContracts: Check = ({ policy }) =>
  Object.entries(policy.processors)
    .filter(([, { contract, terms }]) => !contract && terms !== 'own_policy')
    .map(([id, { name }]) => ({
      code: 'P-CONTRACT',
      severity: 'warning',
      file: 'policy',
      path: ['processors', id],
      says: `${name} has no contract. Enter its reference and date once it is signed.`,
    }))

/** P24: whoever really carries mail or holds data is declared; a host that is not is printed as one without contract. */
export const checkHosts: Check = ({ policy, hosts = [] }) => {
  const declared = Object.values(policy.processors).flatMap((processor) => processor.hosts)
  return hosts
    .filter((host) => !declared.some((one) => belongsTo(host, one)))
    .map((host) => ({
      code: 'P-HOST',
      severity: 'warning',
      file: 'policy',
      path: ['processors'],
      says: `${host} carries mail or holds data here, and no processor names it. Declare whose it is, with its contract.`,
    }))
}
