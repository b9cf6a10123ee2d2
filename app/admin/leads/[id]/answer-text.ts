import { deskLocale } from '#app/admin/words.ts'
import type { FieldValue, FormField } from '#policy/form.ts'

/** An answer as staff read it: chosen options by their labels, several in one line. */
export function answerText(field: FormField | undefined, answer: FieldValue): string {
  const options = field && 'options' in field ? field.options : []
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label[deskLocale] ?? value
  return [answer].flat().map(labelOf).join(', ')
}
