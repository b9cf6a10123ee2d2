import type { Policy } from './define.ts'
import { belongsTo } from './sections/processors.ts'
import type { Deployment } from './sections/section.ts'
import type { SignInNetwork } from './vocabulary.ts'

/** Those that the program knows the ways of; others that a policy names are printed as not in use. */
export const builtNetworks = ['facebook', 'twitter', 'openid'] as const satisfies readonly SignInNetwork[]
export type BuiltNetwork = (typeof builtNetworks)[number]

/**
 * The networks by which people can really sign in (P57): set up in the settings, offered by the policy, and each a processor under
 * contract (P24, P68).
 */
export function networksInUse(
  { collecting, processors }: Pick<Policy, 'collecting' | 'processors'>,
  deployment: Deployment,
): readonly BuiltNetwork[] {
  const { signInBy = [] } = collecting.accounts ?? {}
  const isBound = (host: string) =>
    Object.values(processors).some(
      ({ contract, hosts }) => contract !== undefined && hosts.some((declared) => belongsTo(host, declared)),
    )
  return builtNetworks.filter((network) => {
    const host = deployment[network]
    const isOffered =
      signInBy === 'not_said' ? collecting.accounts !== undefined : signInBy.some((one) => one === network)
    return host !== undefined && isOffered && isBound(host)
  })
}

/** A deployment without the networks that nobody can sign in by. */
export function withNetworksInUse(policy: Policy, deployment: Deployment): Deployment {
  const used = networksInUse(policy, deployment)
  const { facebook: _, twitter: __, openid: ___, ...rest } = deployment
  return { ...rest, ...Object.fromEntries(used.map((network) => [network, deployment[network]])) }
}
