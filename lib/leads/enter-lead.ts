import type { AppContext } from '#lib/app.ts'
import { capture } from '#lib/doors/capture/capture.ts'
import type { Captured } from '#lib/doors/capture/submission.ts'
import { isMinorsAddress } from '#lib/minors/minors-address.ts'
import type { Actor } from '#lib/record-event.ts'
import type { Policy } from '#policy/define.ts'
import { type FormDefinition, findForm } from '#policy/form.ts'
import { defaultLanguage, type OtherSource, otherSources } from '#policy/vocabulary.ts'
import type { Outlook } from './value-lead.ts'

export type Entry = {
  readonly form: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly by: OtherSource
  /** Where and when the person said it. */
  readonly note: string
  readonly actor: Actor
  /** What the agency thinks it is worth, and by when it expects it decided. */
  readonly outlook?: Outlook
  /** Code of the client on whose account it is held (P30); absent: the agency's own. */
  readonly client?: string | null
}

/** By what ways staff may have what they enter into a form for somebody; none: they may not. */
export function waysIn(
  { otherSources: named }: Pick<Policy, 'otherSources'>,
  form: FormDefinition,
): readonly OtherSource[] {
  if (!form.answered || form.refers) return []
  return form.asks === 'right' ? otherSources : named
}

/**
 * Enters somebody by hand, through the same door as everybody, where the policy says that data comes in that way (P09). A request
 * about their own data is entered by whatever way they made it (P58).
 * @returns `minor` for somebody whose address or number belongs to a minor (P12); null where the policy names no such way (P10), or for a form that nobody answers
 */
export async function enterLead(
  app: AppContext,
  { form, fields, by, note, actor, outlook, client = null }: Entry,
): Promise<Captured | { readonly kind: 'minor' } | null> {
  const declared = findForm(app.agency.forms, form)
  if (!declared || !waysIn(app.agency.policy, declared).includes(by)) return null
  if (await isMinorsAddress(app, fields)) return { kind: 'minor' }
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
    outlook,
    client,
  })
}
