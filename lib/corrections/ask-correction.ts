import { randomUUID } from 'node:crypto'
import { type CorrectedField, correctedFields } from '#db/schema/corrections.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { type PersonRecord, readPerson } from '#lib/people/queries.ts'
import { recordEvent } from '#lib/record-event.ts'
import { withOwnRequest } from '#lib/requests/own-request.ts'
import { tellOfRequest } from '#lib/requests/resolve-request.ts'
import { asLanguage } from '#messages/messages.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { cleanLine } from '#policy/clean-text.ts'
import { type FieldFault, faultOf } from '#policy/forms/field-fault.ts'
import { dropUndecided, insertCorrection } from './changes.ts'
import { lockUndecided } from './queries.ts'

/** How each field is judged, as on every form. */
export const judged = {
  name: { type: 'text', maxLength: 254 },
  company: { type: 'text', maxLength: 254 },
  phone: { type: 'tel', maxLength: 40 },
  email: { type: 'email', maxLength: 254 },
} as const satisfies { readonly [F in CorrectedField]: { type: string; maxLength: number } }

export type TypedValues = { readonly [F in CorrectedField]: string }

/** `sent`: staff decide · `same`: nothing differs from what is held · `ended`: there is no request left to send it for. */
export type AskedCorrection =
  | { readonly kind: 'sent' | 'same' | 'ended' }
  | { readonly kind: 'invalid'; readonly faults: { readonly [F in CorrectedField]?: FieldFault } }

/** What of a person's own values was typed wrongly; an address or number by which they are known cannot be left empty. */
function faultsIn(values: TypedValues, person: PersonRecord): { [F in CorrectedField]?: FieldFault } {
  const known: CorrectedField = person.email === null ? 'phone' : 'email'
  const faults = correctedFields.flatMap((field) => {
    const fault = faultOf({ ...judged[field], required: field === known }, values[field])
    return fault ? [[field, fault] as const] : []
  })
  return Object.fromEntries(faults)
}

/**
 * Takes what the person of a request says is right in their own fields (P46): staff see old and new side by side and decide about
 * each. What they sent before and is not decided yet, this replaces.
 */
export async function askCorrection(
  app: AppContext,
  token: string,
  typed: TypedValues,
): Promise<AskedCorrection> {
  let came: AskedCorrection = { kind: 'ended' }
  await withOwnRequest(app, token, async (tx, { id, asked, answeredAt, leadId, personId, language }) => {
    const person = personId && (await readPerson(tx, personId, null))
    if (asked !== 'rectification' || answeredAt || !leadId || !person) return false
    const clean = (field: CorrectedField) => cleanLine(typed[field])
    const values = {
      name: clean('name'),
      company: clean('company'),
      phone: clean('phone'),
      email: clean('email'),
    }
    const faults = faultsIn(values, person)
    if (Object.keys(faults).length > 0) {
      came = { kind: 'invalid', faults }
      return false
    }
    const kept = { ...values, email: normaliseEmail(values.email) ?? '' }
    const fields = correctedFields.filter((field) => kept[field] !== (person[field] ?? ''))
    came = { kind: fields.length > 0 ? 'sent' : 'same' }
    const at = app.clock()
    const isFirst = (await lockUndecided(tx, id)).length === 0
    // What is typed back to how it is held takes back what waited.
    await enter(tx, dropUndecided({ requestId: id }))
    if (fields.length === 0 && isFirst) return false
    for (const field of fields)
      await enter(
        tx,
        insertCorrection({
          id: randomUUID(),
          requestId: id,
          personId: person.id,
          field,
          value: kept[field] || null,
          askedAt: at,
        }),
      )
    const told = { leadId, personId: person.id, language: asLanguage(language) }
    // Staff know of what waits: typing it anew sends them no more mail.
    if (isFirst) await tellOfRequest(tx, told, 'staff_notice', at)
    const actor = { kind: 'person', id: person.id } as const
    await recordEvent(tx, { at, actor, verb: 'correction.asked', objectId: id, facts: { fields } })
    return true
  })
  return came
}
