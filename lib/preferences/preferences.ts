import type { AppContext } from '#lib/app.ts'
import { choiceToken, readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { type ChosenLess, lessOf } from '#lib/doors/choices/chosen.ts'
import { agreesToMail } from '#lib/doors/choices/ledger/queries.ts'
import { type Changed, changePreferences } from '#lib/doors/choices/preferences.ts'
import { discloseReceipts } from '#lib/doors/disclose/receipts.ts'
import { type KeptPreferences, readPreferences } from './queries.ts'

/** What a page of choices shows: no name and no address, since the mail it was opened from may have been passed on. */
export type Choices = { readonly preferences: KeptPreferences }

/** What stands for the address a link names. `unknown`: the link is not ours; `none`: nothing is sent to it. */
export async function readChoices(app: AppContext, token: string): Promise<Choices | 'unknown' | 'none'> {
  const emailKey = readChoiceToken(app, 'preferences', token)
  if (!emailKey) return 'unknown'
  const found = await agreesToMail(app.db, emailKey)
  if (!found?.isGiven) return 'none'
  return { preferences: await readPreferences(app.db, found.personId, app.clock()) }
}

/** The receipts of what was said for the address a link names (R6); they name nobody. Null: the link is not ours, or nothing was said. */
export async function receiptsOf(app: AppContext, token: string): Promise<readonly string[] | null> {
  const emailKey = readChoiceToken(app, 'preferences', token)
  const found = emailKey && (await agreesToMail(app.db, emailKey))
  if (!found) return null
  return discloseReceipts(app, found.personId, { kind: 'person', id: found.personId })
}

/** Where one press stops everything, for who holds a link to the choices. */
export function stopHref(app: AppContext, token: string): string {
  const emailKey = readChoiceToken(app, 'preferences', token)
  return emailKey ? `/unsubscribe/${choiceToken(app, 'unsubscribe', emailKey)}` : '/unsubscribe'
}

/** Takes what a page of choices posted. */
export async function choosePreferences(
  app: AppContext,
  token: string,
  chosen: ChosenLess,
): Promise<Changed | 'unknown' | 'none'> {
  const choices = await readChoices(app, token)
  const emailKey = readChoiceToken(app, 'preferences', token)
  if (typeof choices === 'string' || !emailKey) return choices === 'none' ? 'none' : 'unknown'
  const wanted = lessOf(app, chosen, choices.preferences)
  return (await changePreferences(app, emailKey, wanted)) ?? 'none'
}
