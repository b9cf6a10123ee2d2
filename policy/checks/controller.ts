import { belongsTo } from '#policy/sections/processors.ts'
import { type Check, wrong } from './finding.ts'

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

/** The day from which the policy holds is a day of the calendar. */
export const checkEffective: Check = ({ policy: { effective } }) => {
  const day = new Date(`${effective}T00:00:00Z`)
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(effective)) return []
  const says = `"${effective}" is no day of the calendar. Write it as 2026-11-01.`
  return [wrong('P-EFFECTIVE', 'policy', ['effective'], says)]
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
