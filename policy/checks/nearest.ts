/** How many letters must change to make one word of another. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** ` Did you mean "x"?` where a known word is near, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => distance(word, a) - distance(word, b))
  if (nearest === undefined || distance(word, nearest) > Math.max(2, word.length / 3)) return ''
  return ` Did you mean "${nearest}"?`
}
