import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormConsent, FormDefinition } from '#policy/form.ts'

type Boxes = { readonly [key: string]: FormConsent }

const { name, phone, email } = fieldsFor('answer_enquiry', 'enquiry')
const asked = {
  category: 'enquiry',
  purpose: 'answer_enquiry',
  retention: 'enquiry',
  required: false,
} as const

/** A number, and when to ring it where the person is (P03). */
export function callBackForm<const B extends Boxes>(consents: B) {
  return {
    answered: true,
    title: { en: 'Ask us to ring you', fr: 'Être rappelé', ar: 'اطلب أن نتصل بك' },
    intro: {
      en: 'Leave a number and a time that suits you.',
      fr: 'Laissez un numéro et un moment qui vous convient.',
      ar: 'اترك رقمًا ووقتًا يناسبك.',
    },
    submit: { en: 'Ask for a call', fr: 'Demander un appel', ar: 'اطلب الاتصال' },
    fields: {
      name,
      phone: {
        ...phone,
        required: true,
        whenLeftOut: undefined,
        hint: {
          en: 'With the country code.',
          fr: 'Avec l’indicatif du pays.',
          ar: 'مع رمز البلد.',
        },
      },
      time: {
        ...asked,
        type: 'time',
        label: { en: 'Time', fr: 'Heure', ar: 'الساعة' },
        whenLeftOut: {
          en: 'Without it we ring when we can',
          fr: 'Sans elle, nous appelons dès que possible',
          ar: 'من دونها نتصل حين يتيسّر لنا',
        },
      },
      time_zone: {
        ...asked,
        type: 'time_zone',
        label: { en: 'Time zone', fr: 'Fuseau horaire', ar: 'المنطقة الزمنية' },
        whenLeftOut: {
          en: 'Without it we take the time as ours',
          fr: 'Sans lui, l’heure est la nôtre',
          ar: 'من دونها نعدّ الساعة بتوقيتنا',
        },
      },
      email: {
        ...email,
        hint: undefined,
        required: false,
        whenLeftOut: {
          en: 'Without it nothing is mailed to you; keep the reference',
          fr: 'Sans elle, nous n’envoyons aucun courriel ; gardez la référence',
          ar: 'من دونه لا نرسل إليك بريدًا، فاحتفظ بالرقم المرجعي',
        },
      },
    },
    consents,
  } satisfies FormDefinition
}
