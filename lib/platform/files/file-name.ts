const longest = 120

/**
 * A file's name as it may be shown and offered again: the last part of a path, without control characters and marks
 * that turn the direction of text, cut in the middle of what stands before the ending.
 * @returns for example `offer.pdf`; `file` where nothing else is left
 */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const ending = endingOf(plain)
  const stem = ending ? plain.slice(0, -(ending.length + 1)) : plain
  const room = longest - ending.length - 1
  const cut = [...stem].slice(0, room).join('').trim() || 'file'
  return ending ? `${cut}.${ending}` : cut
}

/** The ending of a name in small letters, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}
