/**
 * Whether a request that changes something came from a page of ours (S2). A request that names neither its origin nor
 * its site is refused: every browser in use sends one of them with a form.
 */
export function isSameOrigin(headers: Headers, appUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  return headers.get('origin') === new URL(appUrl).origin
}
