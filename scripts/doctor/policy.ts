import type { Agency } from '#lib/agency.ts'
import type { DeploymentHosts } from '#lib/platform/deployment-hosts.ts'
import { builtNetworks, networksInUse } from '#policy/sign-in-networks.ts'
import { type Finding, missing, ok, weak } from './finding.ts'

/** What the policy still owes the law: contracts, every host named, a postal address under marketing. */
export function examinePolicy({ folder, policy }: Agency, hosts: DeploymentHosts): Finding[] {
  const file = `${folder}/policy.ts`
  const processors = Object.values(policy.processors)
  const without = processors
    .filter(({ contract }) => !contract)
    .map(({ name }) =>
      weak(
        `No contract with ${name} is on record (GDPR art. 28).`,
        `Sign one, and add its reference to ${file}.`,
      ),
    )
  const named = new Set(processors.flatMap((processor) => processor.hosts))
  const unnamed = Object.values(hosts)
    .filter((host) => host !== null && !named.has(host))
    .map((host) =>
      weak(`${host} holds or carries data, and no processor in ${file} names it.`, `Add it to ${file}.`),
    )
  const advertises = Object.values(policy.purposes).some((purpose) => purpose?.optIn)
  const inUse = networksInUse(policy, hosts)
  const unoffered = builtNetworks
    .filter((network) => hosts[network] !== undefined && !inUse.includes(network))
    .map((network) =>
      weak(
        `The settings name ${network}, and nobody can sign in by it.`,
        `Name it in ${file} under collecting.accounts.signInBy, and its company under processors, with host and contract.`,
      ),
    )
  const found = [...without, ...unnamed, ...unoffered]
  if (advertises && policy.controller.address.length === 0)
    found.push(
      missing(
        'Newsletters need a postal address in them, and there is none.',
        `Add controller.address to ${file}.`,
      ),
    )
  return found.length > 0 ? found : [ok('Every processor has its contract, and every host its processor.')]
}
