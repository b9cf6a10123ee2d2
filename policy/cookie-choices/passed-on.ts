import type { FormDefinition } from '#policy/form.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import type { BrowserSignals, Honoured } from './signals.ts'

/** Purposes for which data goes to others, or is used to advertise elsewhere: what Global Privacy Control refuses (R10). */
const passedOn: readonly PurposeId[] = ['share_with_partners', 'targeted_advertising']

export const passesOn = (purpose: PurposeId): boolean => passedOn.includes(purpose)

/** The boxes of a form that count for nothing when it is sent from a browser with that signal, by their keys (R10). */
export function refusedBoxes(
  { consents }: Pick<FormDefinition, 'consents'>,
  { globalPrivacyControl }: BrowserSignals,
  honoured: Honoured,
): readonly string[] {
  if (!globalPrivacyControl || !honoured.globalPrivacyControl) return []
  return Object.entries(consents).flatMap(([key, { purpose }]) => (passesOn(purpose) ? [key] : []))
}
