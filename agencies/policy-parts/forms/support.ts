import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormDefinition } from '#policy/form.ts'

const { name, email, message } = fieldsFor('answer_enquiry', 'enquiry')

/** For those who are clients already (P05). */
export const supportForm = {
  answered: true,
  title: { en: 'Support', fr: 'Assistance', ar: 'الدعم' },
  intro: {
    en: 'For clients. Say what you did, what you saw and what you expected. Please send no passwords.',
    fr: 'Pour les clients. Dites ce que vous avez fait, vu et attendu. Aucun mot de passe, s’il vous plaît.',
    ar: 'للعملاء. قل ما فعلت وما رأيت وما كنت تنتظره. ولا ترسل كلمات مرور.',
  },
  submit: { en: 'Ask for help', fr: 'Demander de l’aide', ar: 'اطلب المساعدة' },
  fields: { name, email, message },
  consents: {},
} satisfies FormDefinition
