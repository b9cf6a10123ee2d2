import { isIP } from 'node:net'

/**
 * An address without its last part, for counting and for the ledger: /24 of IPv4, /48 of IPv6 (P13).
 * @returns for example `203.0.113.0/24`, or null when it is no address
 */
export function truncateAddress(address: string): string | null {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(plain) !== 6) return null
  const canonical = new URL(`http://[${plain.split('%')[0]}]`).hostname.slice(1, -1)
  const [head = '', tail] = canonical.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 3).join(':')}::/48`
}
