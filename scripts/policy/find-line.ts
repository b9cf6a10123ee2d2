/**
 * The line on which a value of a nested literal begins, by the keys that lead to it, each looked for after the one
 * before. It follows text, not syntax: where a key is not written out (spread in, imported) it stops at the last that
 * was.
 * @returns the line, counted from 1
 */
export function findLine(source: string, path: readonly string[]): number {
  let at = 0
  for (const key of path) {
    const literal = key.replace(/[^\w]/g, '\\$&')
    const next = new RegExp(`(?<![\\w.])['"]?${literal}['"]?\\s*:`, 'g')
    next.lastIndex = at
    const match = next.exec(source)
    if (!match) break
    at = match.index
  }
  return source.slice(0, at).split('\n').length
}
