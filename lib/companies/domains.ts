import { isPublicDomain } from '#lib/platform/public-domains.ts'
import { normaliseEmail } from '#policy/addresses.ts'

/** The domain of an address by which its company is known; null: anybody may have an address there, as at gmail.com. */
export function companyDomainOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return domain === '' || isPublicDomain(domain) ? null : domain
}

/**
 * Reads domains as people type them, with commas or lines between: `harbour.example`, `https://www.harbour.example/`.
 * @returns null where one of them is none
 */
export function readDomains(typed: string): string[] | null {
  const read = typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => {
      const host = one.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/s, '')
      const address = normaliseEmail(`x@${host.slice(host.lastIndexOf('@') + 1).replace(/^www\./i, '')}`)
      return address?.slice(2) ?? null
    })
  return read.includes(null) ? null : [...new Set(read.filter((one) => one !== null))]
}
