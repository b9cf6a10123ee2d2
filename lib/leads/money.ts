/** More than any deal, and still an exact number. */
const most = 1_000_000_000_000

/** How many digits the smallest unit of a currency takes: two of EUR, none of JPY, three of TND. */
export function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/**
 * Reads an amount as people type it, `12 500`, `12,500.00` or `12.500,00`, in the smallest unit of its currency. The last sign
 * between digits divides the smallest units off where as many digits follow as those have, or fewer; else it groups.
 * @returns null for what is no amount: less than nothing, too much, or with more digits than the currency has
 */
export function readAmount(typed: string, currency: string): number | null {
  const digits = digitsOf(currency)
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '')
  const [, whole = '', sign, rest = ''] = /^(\d[\d.,]*?)(?:([.,])(\d*))?$/.exec(text) ?? []
  if (whole === '') return null
  const isGroup = rest.length === 3 && digits !== 3
  const isGrouped = /^\d{1,3}(?:([.,])\d{3})?(?:\1\d{3})*$/.test(whole) || /^\d+$/.test(whole)
  if (!isGrouped || (sign !== undefined && (rest === '' || (!isGroup && rest.length > digits)))) return null
  if (sign !== undefined && !isGroup && whole.includes(sign)) return null
  if (isGroup && !(/^\d{1,3}$/.test(whole) || whole.includes(sign ?? ''))) return null
  const units = whole.replace(/[.,]/g, '') + (isGroup ? rest : '')
  const parts = isGroup ? '' : rest
  const minor = Number(units + parts.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) && minor <= most * 10 ** digits ? minor : null
}

/** An amount as a field shows it, to be typed over: `12500` or `12500.50`. */
export function amountAsTyped(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  const text = (minor / 10 ** digits).toFixed(digits)
  return digits > 0 && text.endsWith(`.${'0'.repeat(digits)}`) ? text.slice(0, -digits - 1) : text
}

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as the reader's language writes it, without the smallest units where there are none. */
export function printAmount(minor: number, currency: string, locale: string): string {
  return formatOf(currency, locale).format(minor / 10 ** digitsOf(currency))
}

/** Made once each: a list prints many. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  formats.set(key, made)
  return made
}
