import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormConsent, FormDefinition, FormField } from '#policy/form.ts'

type Boxes = { readonly [key: string]: FormConsent }
type More = { readonly [name: string]: FormField }

const { name, email, company, phone, message } = fieldsFor('answer_enquiry', 'enquiry')

/** A message, with or without files (P01, P04). */
export function contactForm<const B extends Boxes, const M extends More = Record<never, never>>(
  consents: B,
  more: M = {} as M,
) {
  return {
    answered: true,
    title: { en: 'Contact', fr: 'Contact', ar: 'اتصل بنا' },
    intro: {
      en: 'Write what you need. A person reads it and answers. Only what is not marked as optional must be given.',
      fr: 'Écrivez ce qu’il vous faut. Une personne lit et répond. Seul ce qui n’est pas facultatif est nécessaire.',
      ar: 'اكتب ما تحتاج إليه. يقرؤه إنسان ويجيب. ولا يلزم إلا ما لم يُذكر أنه اختياري.',
    },
    submit: { en: 'Send your message', fr: 'Envoyer votre message', ar: 'أرسل رسالتك' },
    fields: { name, email, company, phone, message, ...more },
    consents,
  } satisfies FormDefinition
}
