/** Signs that nobody sees and that mean nothing: controls but tab and line breaks, half letters, blanks without width, turns of direction. */
const unseen = /[^\P{Cc}\t\n]|\p{Cs}|[\u200b\u2060\ufeff\u180e\u202a-\u202e\u2066-\u2069]/gu

/** A text as it is kept: every sort of line break as `\n`, without what nobody sees, no space around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .trim()
}

/**
 * A line as it is kept: tabs, and the line breaks that slides and tables put into a paste, are blanks. A typed line break
 * stays, for whoever takes it to refuse: it may be meant for a header (S6).
 */
export function cleanLine(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(unseen, '')
    .trim()
}
