import type { AppContext } from '#lib/app.ts'
import { phoneKeyOf, suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { isPhone, normaliseEmail, normalisePhone } from '#policy/addresses.ts'

/** The key under which an address, or a number, stands on the list; null for what is neither. */
export function contactKey(
  { keys }: AppContext,
  typed: string,
): { key: Buffer; kind: 'email' | 'phone' } | null {
  const address = normaliseEmail(typed)
  if (address) return { key: suppressionKeyOf(keys.suppression, address), kind: 'email' }
  if (typed.includes('@') || !isPhone(typed)) return null
  return { key: phoneKeyOf(keys.suppression, normalisePhone(typed)), kind: 'phone' }
}
