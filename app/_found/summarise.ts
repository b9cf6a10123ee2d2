/** As much as searches show. */
const longest = 160

/** The words of Markdown without its signs: what its first paragraphs say. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,6} .*|!\[.*|[-*_]{3,})$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>]/g, '')
}

/** The beginning of a passage as a description: whole sentences as far as they fit, else whole words. */
export function summarise(passage: string): string {
  const text = passage.replace(/\s+/g, ' ').trim()
  if (text.length <= longest) return text
  const start = text.slice(0, longest)
  const sentences = /^.*[.!?؟。](?=\s)/.exec(start)?.[0]
  if (sentences && sentences.length > longest / 3) return sentences
  return `${start.slice(0, start.lastIndexOf(' ', longest - 1)).replace(/[\s,;:،]+$/, '')}…`
}
