/**
 * Normalises an email address: NFKC first, then validated, lower-cased, one `@` (S11).
 * @returns the address as people are known by it, or null when it is not one
 */
export function normaliseEmail(input: string): string | null {
  const address = input.normalize('NFKC').trim().toLowerCase()
  if (address.length > 254 || !address.isWellFormed()) return null
  const match = /^([^\s@"(),:;<>[\\\]\p{C}]{1,64})@([^\s@]+)$/u.exec(address)
  if (!match) return null
  const [, local, domain] = match as unknown as [string, string, string]
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  const labels = domain.split('.')
  const sound = labels.every((label) =>
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u.test(label),
  )
  return labels.length > 1 && sound && !/^\d+$/.test(labels.at(-1) ?? '') ? address : null
}

/**
 * A phone number as people are known by it: its digits, with `+` where a country code was given. `00` counts as `+`.
 * Brackets, dots, a `(0)` and words around it are left out; numbers of one line may still be written in two ways.
 * @returns `''` when there are no digits
 */
export function normalisePhone(input: string): string {
  const plain = input
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
  const digits = plain.replace(/\+/g, '')
  return digits && plain.startsWith('+') ? `+${digits}` : digits
}

/** Whether a text holds a number that could be rung: 5 to 20 digits. */
export function isPhone(input: string): boolean {
  const { length } = normalisePhone(input).replace('+', '')
  return length >= 5 && length <= 20
}
