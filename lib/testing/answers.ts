import type { FieldValue, FieldValues, FormDefinition, FormField } from '#policy/form.ts'

/** Answers that somebody might give to every question a form must have answered; `email` is theirs. */
export function answersTo({ fields }: FormDefinition, email: string): FieldValues {
  const answers = Object.entries(fields)
    .filter(
      ([name, { required, type }]) => type !== 'files' && (required || name === 'email' || name === 'name'),
    )
    .map(([name, field]) => [name, answerTo(name, field, email)] as const)
  return Object.fromEntries(answers)
}

function answerTo(name: string, field: FormField, email: string): FieldValue {
  if (field.type === 'email') return name === 'email' ? email : `other.${email}`
  if (field.type === 'tel') return '+33199001122'
  if (field.type === 'confirmation') return 'true'
  if (field.type === 'date') return '2040-01-02'
  if (field.type === 'time') return '10:30'
  if (field.type === 'time_zone') return 'Europe/Paris'
  if (field.type === 'files') return []
  if (field.type === 'text' || field.type === 'textarea') return `${name} of ${email}`
  if (!('options' in field)) return ''
  const [first] = field.options
  return field.type === 'checkboxes' ? [first?.value ?? ''] : (first?.value ?? '')
}
