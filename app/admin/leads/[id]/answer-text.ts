import { deskLanguage } from '#app/admin/words.ts'
import type { FieldValue, FieldValues, FormField } from '#policy/form.ts'
import { printList } from '#policy/print.ts'

/** An answer as staff read it: chosen options by their labels, several in one line. */
export function answerText(field: FormField | undefined, answer: FieldValue): string {
  const options = field && 'options' in field ? field.options : []
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label[deskLanguage()] ?? value
  return printList([answer].flat().map(labelOf), deskLanguage())
}

/** What was answered, in the order in which the form asks it; the database keeps another. */
export function inFormOrder(
  details: FieldValues,
  fields: Readonly<Record<string, FormField>>,
): [name: string, answer: FieldValue][] {
  const order = Object.keys(fields)
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(details)
    .filter(([, answer]) => answer.length > 0)
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
}
