import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormConsent, FormDefinition } from '#policy/form.ts'
import type { Translated } from '#policy/translated.ts'

type Boxes = { readonly [key: string]: FormConsent }

const { name, email, company } = fieldsFor('deliver_material', 'material_request')

/** A paper for an address: handed over at once, on the page after sending (P05). */
export function materialForm<const B extends Boxes>(file: string, label: Translated, consents: B) {
  return {
    answered: false,
    title: { en: 'White paper', fr: 'Livre blanc', ar: 'ورقة بيضاء' },
    intro: {
      en: 'You get the file right after sending.',
      fr: 'Vous avez le fichier dès l’envoi.',
      ar: 'تحصل على الملف فور الإرسال.',
    },
    submit: { en: 'Get the file', fr: 'Obtenir le fichier', ar: 'احصل على الملف' },
    delivers: { file, label },
    fields: { name, email: { ...email, hint: undefined }, company },
    consents,
  } satisfies FormDefinition
}
