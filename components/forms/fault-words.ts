import type { FormMessages } from '../../messages/en/forms.ts'
import type { FieldFault, Judged } from '../../policy/field-fault.ts'
import { fill } from '../../policy/fill.ts'

/** What the person reads beside the field: what to do, not what rule was broken. */
export function wordsForFault(
  fault: FieldFault,
  field: Partial<Judged> | undefined,
  words: FormMessages['errors'],
): string {
  switch (fault) {
    case 'required':
      return field?.options ? words.requiredChoice : words.required
    case 'too_long':
      return fill(words.tooLong, { max: field?.maxLength ?? 0 })
    case 'too_many':
      return fill(words.tooMany, { max: field?.most ?? 0 })
    case 'email':
      return words.email
    case 'date':
      return words.date
    case 'time':
      return words.time
    case 'choice':
      return words.choice
    case 'characters':
    case 'unknown':
      return words.characters
  }
}
