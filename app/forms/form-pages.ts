import { agency } from '#app/agency.ts'
import { everyLocale } from '#app/site-view.ts'
import { formPath } from '#components/site/form-path.ts'
import type { Locale } from '#messages/locales.ts'
import { findForm } from '#policy/form.ts'

/** The languages of a form's page: none where the agency has no such form. */
export function localesOf(form: string): { locale: Locale }[] {
  return findForm(agency.forms, form) ? everyLocale() : []
}

/** The pages under `/ask`: every form that has no address of its own, in every language. */
export function otherForms(): { locale: Locale; form: string }[] {
  const forms = Object.keys(agency.forms).filter((form) => formPath(form) === `/ask/${form}`)
  return everyLocale().flatMap(({ locale }) => forms.map((form) => ({ locale, form })))
}
