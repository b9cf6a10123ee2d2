import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf, typedPhoneKey } from '#lib/doors/choices/suppressions/key.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { isMinors } from './queries.ts'

/** Whether what was typed into a form names an address or a number that belongs to a minor (P12), in whatever spelling. */
export async function isMinorsAddress(
  app: AppContext,
  fields: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  for (const typed of Object.values(fields)) {
    if (typeof typed !== 'string' || typed === '') continue
    const address = normaliseEmail(typed)
    const emailKey = address ? suppressionKeyOf(app.keys.suppression, address) : null
    const phoneKey = /^[+()\d\s./-]{5,40}$/.test(typed) ? typedPhoneKey(app, typed) : null
    if ((emailKey || phoneKey) && (await isMinors(app.db, { emailKey, phoneKey }))) return true
  }
  return false
}
