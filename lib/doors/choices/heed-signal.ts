import type { AppContext } from '#lib/app.ts'
import { passesOn } from '#policy/cookie-choices/passed-on.ts'
import { type BrowserSignals, honouredBy } from '#policy/cookie-choices/signals.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { optOutWithin } from './opt-out.ts'
import { isSuppressed } from './suppressions/queries.ts'

/** Whether this agency passes anything on that Global Privacy Control refuses, and honours it. */
export function heedsSignal({ agency }: Pick<AppContext, 'agency'>, signals: BrowserSignals): boolean {
  const { purposes, signals: policy } = agency.policy
  const passes = (Object.keys(purposes) as PurposeId[]).some(passesOn)
  return passes && signals.globalPrivacyControl && honouredBy(policy).globalPrivacyControl
}

/**
 * Refuses for a person what their browser refuses by itself (R10): nothing of them goes to partners or advertisers any more, whatever they
 * agreed to before. Called with what they press, never with what they look at. Once: what stands refused is not entered again.
 * @param wording what the page says of it
 * @returns whether anything was refused by it
 */
export async function heedSignal(
  app: AppContext,
  person: { readonly personId: string | null; readonly emailKey: Buffer | null },
  signals: BrowserSignals,
  wording: string,
): Promise<boolean> {
  const { personId, emailKey } = person
  if (!emailKey || !heedsSignal(app, signals)) return false
  return app.db.transaction(async (tx) => {
    if (await isSuppressed(tx, emailKey, 'partners')) return false
    const actor = { kind: 'person', id: personId } as const
    await optOutWithin(tx, app, { emailKey, channel: 'partners', how: 'signal', wording, actor })
    return true
  })
}
