import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import { contactForm } from '#agencies/policy-parts/forms/contact.ts'
import type { FormDefinition } from '#policy/form.ts'
import { newsletterToo, fieldsFor as ours, papers } from './fields.ts'

const { name, email, phone, message } = fieldsFor('answer_enquiry', 'enquiry')
const { company } = ours('answer_enquiry', 'enquiry')

export const contact = {
  ...contactForm({ marketing_email: newsletterToo }),
  intro: {
    en: 'Tell us what you have in mind. A person reads it and a person answers.',
    fr: 'Dites-nous ce que vous avez en tête. Une personne vous lit, une personne vous répond.',
    ar: 'أخبرنا بما يدور في ذهنك. يقرأ رسالتك إنسان ويجيب عنها إنسان.',
  },
  fields: {
    name,
    email,
    company,
    phone,
    message: {
      ...message,
      hint: {
        en: 'What is it for, by when, and what is there already? It is encrypted when we store it.',
        fr: 'Pour quoi, pour quand, et qu’existe-t-il déjà ? Il est chiffré dès son enregistrement.',
        ar: 'ما الغرض، وما الموعد، وما الموجود لديك؟ نُعمّي رسالتك عند حفظها.',
      },
    },
    files: papers,
  },
} as const satisfies FormDefinition
