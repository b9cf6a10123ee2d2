import { requestForm } from '#policy/forms/request-form.ts'

/** Forms whose address is their own name; every other stands under `/ask`. */
const own = ['contact', 'quote', 'call-back', 'newsletter']

/** Path of a form's page, without the language. */
export function formPath(form: string): string {
  if (form === requestForm) return '/privacy/request'
  return own.includes(form) ? `/${form}` : `/ask/${form}`
}
