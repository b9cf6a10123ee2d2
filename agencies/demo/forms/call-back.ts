import { callBackForm } from '#agencies/policy-parts/forms/call-back.ts'
import type { FormDefinition } from '#policy/form.ts'

const common = callBackForm({})
const asked = { category: 'enquiry', purpose: 'answer_enquiry', retention: 'enquiry' } as const

/** A number, and when to ring it where the person is (P03). */
export const callBack = {
  ...common,
  intro: {
    en: 'Leave a number and a time that suits you, and one of us rings.',
    fr: 'Laissez un numéro et un moment qui vous convient ; l’un de nous appelle.',
    ar: 'اترك رقمًا ووقتًا يناسبك، ويتصل بك أحدنا.',
  },
  fields: {
    name: common.fields.name,
    phone: {
      ...common.fields.phone,
      hint: {
        en: 'With the country code, like +33 2 61 91 04 12.',
        fr: 'Avec l’indicatif du pays, par exemple +33 2 61 91 04 12.',
        ar: 'مع رمز البلد، مثل \u2066+33 2 61 91 04 12\u2069.',
      },
    },
    day: {
      ...asked,
      type: 'date',
      label: { en: 'Day', fr: 'Jour', ar: 'اليوم' },
      required: false,
      whenLeftOut: {
        en: 'Without it we ring on the next day we are here',
        fr: 'Sans lui, nous appelons au prochain jour ouvré',
        ar: 'من دونه نتصل في أقرب يوم عمل',
      },
    },
    time: common.fields.time,
    time_zone: {
      ...common.fields.time_zone,
      whenLeftOut: {
        en: 'Without it we take the time as Nantes time',
        fr: 'Sans lui, l’heure est celle de Nantes',
        ar: 'من دونها نعدّ الساعة بتوقيت نانت',
      },
    },
    topic: {
      ...asked,
      type: 'textarea',
      label: { en: 'What is it about?', fr: 'À quel sujet ?', ar: 'ما الموضوع؟' },
      required: false,
      whenLeftOut: {
        en: 'Without it we ask you on the phone',
        fr: 'Sans cela, nous vous le demanderons au téléphone',
        ar: 'من دونه نسألك في المكالمة',
      },
      maxLength: 2000,
      sealed: true,
    },
    email: common.fields.email,
  },
} as const satisfies FormDefinition
