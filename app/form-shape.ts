import type { FormShape } from '../components/forms/form-shape.ts'
import type { Locale } from '../messages/locales.ts'
import type { FormDefinition, FormField } from '../policy/form.ts'

/** What a form asks, in one language: the declared form made ready for the page. */
export function shapeOf(name: string, form: FormDefinition, locale: Locale): FormShape {
  return {
    name,
    fields: Object.entries(form.fields).map(([field, definition]) => fieldOf(field, definition, locale)),
    consents: Object.entries(form.consents)
      .filter(([, consent]) => !consent.implied)
      .map(([key, consent]) => ({ purpose: key, label: consent.wording[locale] })),
    submit: form.submit[locale],
  }
}

function fieldOf(name: string, field: FormField, locale: Locale): FormShape['fields'][number] {
  return {
    name,
    type: field.type,
    label: field.label[locale],
    hint: field.hint?.[locale],
    required: field.required,
    leftOut: field.whenLeftOut?.[locale],
    autocomplete: field.autocomplete as FormShape['fields'][number]['autocomplete'],
    options: field.options?.map(({ value, label }) => ({ value, label: label[locale] })),
    maxLength: field.maxLength,
  }
}
