import { consentName } from '#components/forms/form-shape.ts'
import { refusedBoxes } from '#policy/cookie-choices/passed-on.ts'
import { honouredBy, signalsIn } from '#policy/cookie-choices/signals.ts'
import type { FormDefinition } from '#policy/form.ts'
import type { Signals } from '#policy/parts/collecting.ts'
import type { Posted } from './read-form.ts'

/** A posted form without the boxes that the browser's own signal refuses (R10): as if they had not been ticked. */
export function heedSignal(
  posted: Posted,
  definition: FormDefinition,
  headers: Headers,
  policy: Signals,
): Posted {
  const refused = refusedBoxes(definition, signalsIn(headers), honouredBy(policy)).map(consentName)
  if (refused.length === 0) return posted
  return { ...posted, entries: new Map([...posted.entries].filter(([name]) => !refused.includes(name))) }
}
