/** Where mail programs begin to quote: `On Monday, Ada wrote:`, or the head of the mail itself. */
const attribution =
  /^\s*(>|-{2,} ?(original message|message d.origine|الرسالة الأصلية)|_{10,}|(on|le|am|el|il|op|في)\b.{4,200}:\s*$|(from|de|von|من)\s?:\s.+@)/i

/** Parts what a person wrote from the mail they quote below it. */
export function partQuoted(text: string): { own: string; quoted: string } {
  const lines = text.split('\n')
  const start = lines.findIndex((line, at) => attribution.test(line) && isQuotedFrom(lines.slice(at)))
  if (start <= 0) return { own: text, quoted: '' }
  const own = lines.slice(0, start).join('\n').trim()
  return own ? { own, quoted: lines.slice(start).join('\n').trim() } : { own: text, quoted: '' }
}

/** What follows is quoted to its end: else somebody answers between the lines, and all of it is theirs. */
function isQuotedFrom([first = '', ...rest]: readonly string[]): boolean {
  if (/^\s*(-{2,}|_{10,}|\w+\s?:\s)/.test(first)) return true
  const lines = first.trimStart().startsWith('>') ? [first, ...rest] : rest
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.length > 0 && filled.every((line) => line.trimStart().startsWith('>'))
}
