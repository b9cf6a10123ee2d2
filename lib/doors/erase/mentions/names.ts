/** What a person is called and known by. */
export type Sought = readonly string[]

/** Stands where a name was. */
export const struck = '[erased]'

/** Too short to be somebody's alone: `Al` stands in half of all words. */
const shortest = 3

/** A name of a person as a pattern: whole, whatever its case and the width of its spaces. */
function patternOf(sought: Sought): RegExp | null {
  // What stands in the place of a name is no name, whoever is called so: taking it out would put it in again.
  const names = sought.filter(
    (one) => one.trim().length >= shortest && !struck.includes(one.trim().toLowerCase()),
  )
  if (names.length === 0) return null
  const written = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+'),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Gives what tells whether a text names them; made once for many texts. */
export function finderOf(sought: Sought): (text: string) => boolean {
  const pattern = patternOf(sought)
  return pattern ? (text) => text.search(pattern) >= 0 : () => false
}

/** The same text without what names them. */
export function strikeNames(text: string, sought: Sought): string {
  const pattern = patternOf(sought)
  return pattern ? text.replace(pattern, struck) : text
}
