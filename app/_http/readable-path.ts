/**
 * The address of a request, or one where nothing is when its path cannot be decoded: the framework answers such a path
 * with a fault before any code of ours runs.
 */
export function readablePath(address: string): string {
  const path = address.split('?', 1)[0] ?? ''
  try {
    decodeURIComponent(path)
    return address
  } catch {
    return '/undecodable'
  }
}
