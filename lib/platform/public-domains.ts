import domains from 'free-email-domains'

const known: ReadonlySet<string> = new Set(domains)

/** Whether a domain, or what it stands under, belongs to a mail service at which everybody can have an address. */
export function isPublicDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.some((_, at) => labels.length - at > 1 && known.has(labels.slice(at).join('.')))
}
