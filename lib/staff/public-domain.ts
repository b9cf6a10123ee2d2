/** Whether everybody can have an address of this domain, or of one that it stands under: letting it in would let in everybody. */
export async function isPublicDomain(domain: string): Promise<boolean> {
  const { default: known } = await import('email-providers/all.json', { with: { type: 'json' } })
  const labels = domain.split('.')
  const above = labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))
  return above.some((one) => known.includes(one))
}
