import type { FormShape } from '#components/forms/form-shape.ts'
import { takenEndings } from '#lib/platform/files/inspect.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { passesOn } from '#policy/cookie-choices/passed-on.ts'
import { honouredBy } from '#policy/cookie-choices/signals.ts'
import { fill } from '#policy/fill.ts'
import type { FormDefinition, FormField } from '#policy/form.ts'
import { isolate } from '#policy/print.ts'
import { agency } from './agency.ts'
import { plainLimit } from './forms/read-form.ts'

/** What a form asks, in one language: the declared form made ready for the page. */
export function shapeOf(name: string, form: FormDefinition, locale: Locale): FormShape {
  const heeds = honouredBy(agency.policy.signals).globalPrivacyControl
  return {
    name,
    fields: Object.entries(form.fields).map(([field, definition]) => ({
      ...fieldOf(field, definition, locale),
      ...(definition.type === 'files' && { plainBytes: plainLimit(form), accept: takenEndings }),
    })),
    consents: Object.entries(form.consents)
      .filter(([, consent]) => !consent.implied)
      .map(([key, consent]) => ({
        purpose: key,
        label: consent.wording[locale],
        ...(passesOn(consent.purpose) && heeds && { hint: messages[locale].forms.signalBox }),
      })),
    submit: form.submit[locale],
    ...(form.client && { runFor: runFor(form.client, locale) }),
  }
}

function runFor(
  { name, privacy }: NonNullable<FormDefinition['client']>,
  locale: Locale,
): FormShape['runFor'] {
  const words = messages[locale].forms
  const named = { client: isolate(name, locale) }
  return {
    text: fill(words.runFor, named),
    policy: { label: fill(words.runForPolicy, named), href: privacy, note: messages[locale].site.outbound },
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
    ...(field.askedWith && { askedWith: field.askedWith }),
    ...limitsOf(field, locale),
  }
}

function limitsOf(field: FormField, locale: Locale): Partial<FormShape['fields'][number]> {
  if ('options' in field) {
    return {
      options: field.options.map(({ value, label, hint }) => ({
        value,
        label: label[locale],
        hint: hint?.[locale],
      })),
    }
  }
  if ('most' in field) return { most: field.most, maxBytes: field.maxBytes }
  if (!('maxLength' in field)) return {}
  const autocomplete = field.autocomplete as FormShape['fields'][number]['autocomplete']
  return { autocomplete, maxLength: field.maxLength }
}
