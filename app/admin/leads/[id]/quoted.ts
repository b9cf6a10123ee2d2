/** Where mail programs begin to quote: `On Monday, Ada wrote:`, or the head of the mail itself. */
const attribution =
  /^\s*(>|-{2,} ?(original message|message d.origine|الرسالة الأصلية)|_{10,}|(on|le|am|el|il|op|في)\b.{4,200}:\s*$|(from|de|von|من)\s?:\s.+@)/i

/** Parts what a person wrote from the mail they quote below it. One look at each line: a stranger chose how many there are. */
export function partQuoted(text: string): { own: string; quoted: string } {
  const lines = text.split('\n')
  const isMarked = (line: string) => line.trimStart().startsWith('>')
  const lastPlain = lines.findLastIndex((line) => line.trim() !== '' && !isMarked(line))
  const lastMarked = lines.findLastIndex(isMarked)
  // What follows is quoted to its end: else somebody answers between the lines, and all of it is theirs.
  const isQuotedFrom = (line: string, at: number) => {
    const from = isMarked(line) ? at : at + 1
    return isHead(line) || (from > lastPlain && from <= lastMarked)
  }
  const start = lines.findIndex((line, at) => attribution.test(line) && isQuotedFrom(line, at))
  if (start <= 0) return { own: text, quoted: '' }
  const own = lines.slice(0, start).join('\n').trim()
  return own ? { own, quoted: lines.slice(start).join('\n').trim() } : { own: text, quoted: '' }
}

/** The head of the mail itself, which nobody writes by hand. */
function isHead(line: string): boolean {
  return /^\s*(-{2,}|_{10,}|\w+\s?:\s)/.test(line)
}
