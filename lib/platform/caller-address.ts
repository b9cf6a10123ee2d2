/**
 * Network address of a caller, as the outermost proxy we trust saw it (S10).
 * @param trusted how many proxies stand before us; 0: none, and the server's own entry is the only one
 * @returns null when there is no such entry
 */
export function callerAddress(headers: Headers, trusted: number): string | null {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  return entries.at(-Math.max(1, trusted)) || null
}
