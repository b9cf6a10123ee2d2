import { isLoopback } from '#lib/platform/setting-variables.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { type Finding, ok, weak } from './finding.ts'

/** Where visitors find the site, and what stands before it. */
export function examineAddress({ appUrl, trustProxy }: Settings): Finding[] {
  const { hostname, protocol } = new URL(appUrl)
  if (isLoopback(hostname))
    return [
      weak(`The site is at ${appUrl}, on this machine alone.`, 'Set APP_URL to its public https address.'),
    ]
  const address = ok(`The site is at ${appUrl}.`)
  if (protocol !== 'https:' || trustProxy > 0) return [address]
  return [
    address,
    weak(
      'TRUST_PROXY is 0: behind a TLS proxy all visitors share its address, and its rate.',
      'Set TRUST_PROXY to the number of proxies in front, most often 1.',
    ),
  ]
}
