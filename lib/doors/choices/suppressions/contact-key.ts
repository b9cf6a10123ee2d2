import type { AppContext } from '#lib/app.ts'
import { isPhone, normaliseEmail } from '#policy/addresses.ts'
import { suppressionKeyOf, typedPhoneKey } from './key.ts'

/** The key under which an address, or a number, stands on the list; null for what is neither. */
export function contactKey(app: AppContext, typed: string): { key: Buffer; kind: 'email' | 'phone' } | null {
  const address = normaliseEmail(typed)
  if (address) return { key: suppressionKeyOf(app.keys.suppression, address), kind: 'email' }
  if (typed.includes('@') || !isPhone(typed)) return null
  const key = typedPhoneKey(app, typed)
  return key && { key, kind: 'phone' }
}
