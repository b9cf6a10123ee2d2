import type { FormMessages } from '#messages/en/forms.ts'
import { fill } from '#policy/fill.ts'
import type { FieldFault, Judged } from '#policy/forms/field-fault.ts'

/** What the person reads beside the field: what to do, not what rule was broken. */
export function wordsForFault(
  fault: FieldFault,
  field: (Partial<Judged> & { readonly maxBytes?: number }) | undefined,
  words: FormMessages['errors'],
): string {
  switch (fault) {
    case 'required':
      if (field?.type === 'confirmation') return words.requiredTick
      if (field?.type === 'checkboxes') return words.requiredSome
      return field?.options ? words.requiredChoice : words.required
    case 'too_long':
      return fill(words.tooLong, { max: field?.maxLength ?? 0 })
    case 'too_many':
      if (field?.type === 'files') return fill(words.tooManyFiles, { max: field.most ?? 0 })
      return fill(words.tooMany, { max: field?.most ?? 0 })
    case 'email':
      return words.email
    case 'phone':
      return words.phone
    case 'date':
      return words.date
    case 'day_over':
      return words.dayOver
    case 'time':
      return words.time
    case 'time_over':
      return words.timeOver
    case 'time_skipped':
      return words.timeSkipped
    case 'choice':
      return field?.type === 'time_zone' ? words.timeZone : words.choice
    case 'file_empty':
      return words.fileEmpty
    case 'file_large':
      return fill(words.fileLarge, { max: Math.floor((field?.maxBytes ?? 0) / 1024 ** 2) })
    case 'file_kind':
      return words.fileKind
    case 'file_damaged':
      return words.fileDamaged
    case 'file_gone':
      return words.fileGone
    case 'file_unkept':
      return words.fileUnkept
    case 'characters':
    case 'unknown':
      return words.characters
  }
}
