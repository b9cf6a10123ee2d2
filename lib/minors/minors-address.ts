import type { AppContext } from '#lib/app.ts'
import { contactKey } from '#lib/doors/choices/suppressions/contact-key.ts'
import { isMinors } from './queries.ts'

/** Whether what was typed into a form names an address or a number that belongs to a minor (P12), in whatever spelling. */
export async function isMinorsAddress(
  app: AppContext,
  fields: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  for (const typed of Object.values(fields)) {
    if (typeof typed !== 'string' || typed === '') continue
    const found = contactKey(app, typed)
    if (found && (await isMinors(app.db, { emailKey: found.key, phoneKey: null }))) return true
  }
  return false
}
