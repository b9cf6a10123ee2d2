import { toUnicode } from 'punycode/punycode.es6.js'

/**
 * Normalises an email address: NFKC first, then validated, lower-cased, one `@` (S11). Its domain is read as DNS reads it,
 * so that `bücher.example` and `xn--bcher-kva.example` are one, and spelled as people read it.
 * @returns the address as people are known by it, or null when it is not one
 */
export function normaliseEmail(input: string): string | null {
  if (/[＠﹫]/.test(input)) return null
  const address = input.normalize('NFKC').trim().toLowerCase()
  if (address.length > 254 || !address.isWellFormed()) return null
  const match = /^([^\s@"(),:;<>[\\\]\p{C}]{1,64})@([^\s@]+)$/u.exec(address)
  if (!match) return null
  const [, local, domain] = match as unknown as [string, string, string]
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  const spelled = readDomain(domain)
  return spelled === null ? null : `${local}@${spelled}`
}

/** A text in which each domain that stands as `xn--` is spelled as addresses are kept, so that it is found among them. */
export function withReadableDomains(text: string): string {
  return text.replace(/(?:[\w-]+\.)*xn--[\w-]+(?:\.[\w-]+)*/gi, (domain) => {
    return readDomain(domain.toLowerCase()) ?? domain
  })
}

/** A domain in the one spelling that people read; null for what DNS could not hold. */
function readDomain(domain: string): string | null {
  if (!isSound(domain)) return null
  if (isPlain(domain)) return domain
  const ascii = domainToAscii(domain)
  if (ascii === null || ascii.length > 253 || ascii.split('.').some(({ length }) => length > 63)) return null
  const readable = decoded(ascii)
  // Not every reader of hosts refuses an `xn--` that stands for nothing.
  return readable !== null && isSound(readable) && domainToAscii(readable) === ascii ? readable : null
}

function isSound(domain: string): boolean {
  const labels = domain.split('.')
  const sound = labels.every((label) =>
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u.test(label),
  )
  return labels.length > 1 && sound && !/^\d+$/.test(labels.at(-1) ?? '')
}

function decoded(ascii: string): string | null {
  try {
    return toUnicode(ascii)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Whether a domain has one spelling: nearly all do. */
function isPlain(domain: string): boolean {
  return /^[\w.-]+$/.test(domain) && !/(?:^|\.)xn--/.test(domain)
}

/** As browsers and Node read a host (UTS 46); null where they refuse it. */
function domainToAscii(domain: string): string | null {
  const at = `http://${domain}`
  return URL.canParse(at) ? new URL(at).hostname : null
}

/** A text whose digits are those of ASCII: people also write `٠٦١٢` and `۰۶۱۲`. */
export function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** Whether a text holds a number that could be rung: 5 to 20 digits. */
export function isPhone(input: string): boolean {
  const { length } = withPlainDigits(input).replace(/\D/g, '')
  return length >= 5 && length <= 20
}
