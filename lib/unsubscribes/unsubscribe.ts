import type { AppContext } from '#lib/app.ts'
import { readChoiceToken } from '#lib/doors/choices/choice-token.ts'
import { type ChosenLess, lessOf } from '#lib/doors/choices/chosen.ts'
import { optOut, optOutByOneClick } from '#lib/doors/choices/opt-out.ts'
import { undoOptOut } from '#lib/doors/choices/undo.ts'
import { everything } from '#lib/preferences/queries.ts'

/** Whether we made this link. Looks nothing up: a link works for ever and says nothing of who is held. */
export function isUnsubscribeLink(app: AppContext, token: string): boolean {
  return readChoiceToken(app, 'unsubscribe', token) !== null
}

/** `undo` takes it back: there for a press that ended something, and for nothing else. */
export type Unsubscribed = { readonly undo: string | null }

/**
 * Stops the newsletter for the address a link names.
 * @param wording what stood on the button
 * @returns null for a link that is not ours
 */
export async function unsubscribe(
  app: AppContext,
  token: string,
  how: 'one_click' | 'page',
  wording: string,
): Promise<Unsubscribed | null> {
  const emailKey = readChoiceToken(app, 'unsubscribe', token)
  if (!emailKey) return null
  if (how === 'one_click') {
    await optOutByOneClick(app, emailKey, wording)
    return { undo: null }
  }
  return { undo: await optOut(app, { emailKey, how, wording, actor: { kind: 'person', id: null } }) }
}

/** Takes the opt-out back, wholly or for less than before. False: the token is over, and it stays stopped. */
export function resubscribe(app: AppContext, undo: string, less: ChosenLess | null): Promise<boolean> {
  return undoOptOut(app, undo, less ? lessOf(app, less, everything) : everything)
}
