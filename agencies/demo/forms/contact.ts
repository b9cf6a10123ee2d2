import type { FormDefinition } from '#policy/form.ts'
import { fieldsFor, newsletterToo, papers } from './fields.ts'

const { name, email, company, phone } = fieldsFor('answer_enquiry', 'enquiry')

export const contact = {
  answered: true,
  title: { en: 'Contact', fr: 'Contact', ar: 'اتصل بنا' },
  intro: {
    en: 'Tell us what you have in mind. A person reads it and a person answers.',
    fr: 'Dites-nous ce que vous avez en tête. Une personne vous lit, une personne vous répond.',
    ar: 'أخبرنا بما يدور في ذهنك. يقرأ رسالتك إنسان ويجيب عنها إنسان.',
  },
  submit: { en: 'Send your message', fr: 'Envoyer votre message', ar: 'أرسل رسالتك' },
  fields: {
    name,
    email: {
      ...email,
      hint: {
        en: 'We answer to this address.',
        fr: 'Nous répondons à cette adresse.',
        ar: 'نجيبك على هذا العنوان.',
      },
    },
    company,
    phone,
    message: {
      type: 'textarea',
      label: { en: 'Your message', fr: 'Votre message', ar: 'رسالتك' },
      hint: {
        en: 'What is it for, by when, and what is there already? It is encrypted when we store it.',
        fr: 'Pour quoi, pour quand, et qu’existe-t-il déjà ? Il est chiffré dès son enregistrement.',
        ar: 'ما الغرض، وما الموعد، وما الموجود لديك؟ نُعمّي رسالتك عند حفظها.',
      },
      required: true,
      category: 'enquiry',
      purpose: 'answer_enquiry',
      retention: 'enquiry',
      maxLength: 5000,
      sealed: true,
    },
    files: papers,
  },
  consents: { marketing_email: newsletterToo },
} as const satisfies FormDefinition
