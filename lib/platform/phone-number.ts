import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

export type PhoneNumber = {
  /** E.164, `+33612345678`; the bare digits of what no numbering plan has; `''` without any. */
  readonly number: string
  /** Whom the switchboard is asked for. */
  readonly extension: string | null
}

/** Words for an extension that the library does not know. */
const extensionWords = /(?:\bposte|\btoestel|\bdurchwahl|تحويلة|داخلي)[\s.:]*(?=\d)/giu

/**
 * Reads a phone number as it was typed, in whatever digits and with whatever words around it.
 * @param country two letters; whose numbers are written without a country code. Null: nobody's.
 */
export function readPhone(typed: string, country: string | null): PhoneNumber {
  const found = parsed(typed, country)
  if (!found) return { number: barePhone(typed), extension: null }
  return { number: found.number, extension: found.ext ?? null }
}

function parsed(typed: string, country: string | null) {
  const text = withPlainDigits(typed)
    .replace(/^\s*00/, '+')
    .replace(extensionWords, ' ext. ')
  const region = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const found = parsePhoneNumberFromString(text, { defaultCountry: region })
  return found?.isPossible() ? found : undefined
}

/**
 * The digits of a text, with `+` where a country code was given: how numbers were kept before they were read by their
 * country's plan.
 */
export function barePhone(typed: string): string {
  const plain = withPlainDigits(typed)
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
  const digits = plain.replace(/\+/g, '')
  return digits && plain.startsWith('+') ? `+${digits}` : digits
}

/**
 * Every spelling under which a number may have been kept before it was read by its country's plan, this one first: `+33…`
 * as typed abroad, `06…` as typed at home.
 */
export function phoneSpellings(typed: string, country: string | null): string[] {
  if (typed === '') return []
  const found = parsed(typed, country)
  const bare = barePhone(typed)
  const all = found
    ? [found.number, bare, found.formatNational().replace(/\D/g, ''), found.number.replace('+', '')]
    : [bare]
  return [...new Set(all)].filter((one) => one !== '')
}

/** Where a link that rings a number leads. */
export function dialled(typed: string, country: string | null): string {
  const { number, extension } = readPhone(typed, country)
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`
}

/** People also write `٠٦١٢` and `۰۶۱۲`. */
function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
