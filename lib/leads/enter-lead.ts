import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import type { Actor } from '#lib/record-event.ts'
import { findForm } from '#policy/form.ts'
import { defaultLanguage, type OtherSource } from '#policy/vocabulary.ts'

export type Entry = {
  readonly form: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly by: OtherSource
  /** Where and when the person said it. */
  readonly note: string
  readonly actor: Actor
}

/**
 * Enters somebody by hand, through the same door as everybody, where the policy says that data comes in that way (P09).
 * @returns null where it does not (P10), or for a form that nobody answers
 */
export async function enterLead(
  app: AppContext,
  { form, fields, by, note, actor }: Entry,
): Promise<Captured | null> {
  if (!app.agency.policy.otherSources.includes(by)) return null
  const declared = findForm(app.agency.forms, form)
  if (!declared?.answered || declared.refers) return null
  return capture(app, {
    form,
    fields,
    consents: [],
    notice: app.notice.texts[defaultLanguage].hash,
    how: 'form',
    actor,
    address: null,
    rate: { by: `staff/${actor.id}`, limit: 0 },
    entered: { by, note },
  })
}
