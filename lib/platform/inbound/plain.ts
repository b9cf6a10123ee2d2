/** A stranger's text without what cannot be stored, or turns the direction of the text around it. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** The same in one line, of at most so many signs. */
export function plainLine(text: string, longest: number): string {
  return plainText(text).replace(/\s+/g, ' ').trim().slice(0, longest)
}
