import { newsletterAsked } from '#agencies/policy-parts/boxes.ts'
import { fieldsFor } from '#agencies/policy-parts/fields.ts'
import type { FormDefinition } from '#policy/form.ts'

const { email } = fieldsFor('marketing_email', 'unconfirmed_opt_in')

export const newsletterForm = {
  answered: false,
  title: { en: 'Newsletter', fr: 'La lettre', ar: 'الرسالة الإخبارية' },
  intro: {
    en: 'We first mail you to ask whether it was you.',
    fr: 'Nous vous écrivons d’abord pour vérifier que c’est bien vous.',
    ar: 'نراسلك أولًا لنتأكد أنك صاحب الطلب.',
  },
  submit: { en: 'Sign up', fr: 'S’inscrire', ar: 'اشترك' },
  fields: { email: { ...email, hint: undefined } },
  consents: { marketing_email: newsletterAsked },
} satisfies FormDefinition
